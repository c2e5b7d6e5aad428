package dev.pipesplanner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Quote;
import dev.pipesplanner.pricing.Rate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/// The pitfalls of FACTS §7, each with the product that would be taken by mistake.
final class ItemMatchTest {

    private static final String REGION = "eu-west-1";

    @ParameterizedTest
    @CsvSource({
        "FARGATE_X86_VCPU_HOUR, USE1-Fargate-vCPU-Hours:perCPU, true",
        "FARGATE_X86_VCPU_HOUR, EU-Fargate-vCPU-Hours:perCPU, true",
        "FARGATE_X86_VCPU_HOUR, Fargate-vCPU-Hours:perCPU, true",
        "FARGATE_X86_VCPU_HOUR, EU-Fargate-ARM-vCPU-Hours:perCPU, false",
        "FARGATE_X86_VCPU_HOUR, EU-Fargate-Windows-vCPU-Hours:perCPU, false",
        "FARGATE_X86_VCPU_HOUR, EU-ECS-EC2-vCPU-Hours, false",
        "FARGATE_X86_VCPU_HOUR, EU-SpotUsage-Fargate-vCPU-Hours:perCPU, false",
        "FARGATE_X86_GB_HOUR, SpotUsage-Fargate-GB-Hours, false",
        "FARGATE_X86_GB_HOUR, EU-Fargate-Windows-GB-Hours, false",
        "FARGATE_X86_GB_HOUR, EU-Fargate-EphemeralStorage-GB-Hours, false",
        "LAMBDA_X86_GB_SECOND, Lambda-GB-Second, true",
        "LAMBDA_X86_GB_SECOND, EU-Lambda-GB-Second, true",
        "LAMBDA_X86_GB_SECOND, EU-Lambda-GB-Second-ARM, false",
        "LAMBDA_X86_GB_SECOND, EU-Lambda-Edge-GB-Second, false",
        "LAMBDA_X86_GB_SECOND, EU-Lambda-Provisioned-GB-Second, false",
        "LAMBDA_X86_GB_SECOND, EU-Lambda-SnapStart-Cached-GB-Second, false",
        "LAMBDA_X86_GB_SECOND, EU-Lambda-Storage-GB-Second, false",
        "LAMBDA_X86_GB_SECOND, EU-Lambda-MicroVM-Memory-GB-Second, false",
        "LAMBDA_ARM_GB_SECOND, APS3-Lambda-GB-Second-ARM, true",
        "LAMBDA_ARM_GB_SECOND, Lambda-Provisioned-GB-Second-ARM, false",
        "LAMBDA_X86_EPHEMERAL_GB_SECOND, EU-Lambda-Storage-GB-Second, true",
        "LAMBDA_X86_EPHEMERAL_GB_SECOND, EU-Lambda-GB-Second, false",
        "LAMBDA_ARM_EPHEMERAL_GB_SECOND, Lambda-Storage-GB-Second-ARM, true",
        "LAMBDA_X86_REQUEST, Request, true",
        "LAMBDA_X86_REQUEST, EU-Request, true",
        "LAMBDA_X86_REQUEST, Request-ARM, false",
        "LAMBDA_X86_REQUEST, Lambda-Edge-Request, false",
        "LAMBDA_X86_REQUEST, EU-Request-Edge, false",
        "LAMBDA_X86_REQUEST, EU-Lambda-Managed-Instances-Request, false",
        "LAMBDA_X86_REQUEST, EU-Lambda-Durable-Execution-Operations, false",
        "LAMBDA_X86_REQUEST, Global-Request, false",
        "LAMBDA_ARM_REQUEST, USE1-Request-ARM, true",
        "LAMBDA_POLLER_HOUR, EU-Lambda-SQS-Event-Poller-Unit-Hour, true",
        "LAMBDA_POLLER_HOUR, EU-Lambda-Event-Poller-Unit-Hour, false",
        "PIPES_REQUEST, USE1-Event-64K-Chunks, false",
        "PIPES_REQUEST, UGW1-Request-64K-Chunks, true",
        "SQS_STANDARD_REQUEST, Requests-RBP, true",
        "SQS_STANDARD_REQUEST, APS3-Requests-Tier1, true",
        "SQS_STANDARD_REQUEST, Requests-FIFO-RBP, false",
        "SQS_STANDARD_REQUEST, Global-Requests, false",
        "SQS_STANDARD_REQUEST, EU-Requests-Fair-Tier1, false",
        "SQS_FIFO_REQUEST, Requests-FIFO-RBP, true",
        "SQS_FIFO_REQUEST, EU-Requests-FIFO-Tier1, true",
        "ALARM_METRIC, CW:AlarmMonitorUsage, true",
        "ALARM_METRIC, EU-CW:HighResAlarmMonitorUsage, false",
        "ALARM_METRIC, EU-CW:CompositeAlarmMonitorUsage, false",
        "NAT_GATEWAY_HOUR, NatGateway-Hours, true",
        "NAT_GATEWAY_HOUR, EU-NatGateway-Hours, true",
        "NAT_GATEWAY_HOUR, RegionalNatGateway-Hours, false",
        "NAT_GATEWAY_HOUR, EU-RegionalNatGateway-Hours, false",
        "NAT_GB, EU-NatGateway-Prvd-Bytes, false",
        "LOGS_INGESTED_GB, EU-DataProcessingIA-Bytes, false",
        "LOGS_INGESTED_GB, EU-VendedLog-Bytes, false",
        "PUBLIC_IPV4_HOUR, EU-PublicIPv4:IdleAddress, false",
        "ENDPOINT_HOUR, EU-VpcEndpoint-GWLBE-Hours, false",
        "INTERNET_GB, DataTransfer-Out-Bytes, true",
        "INTERNET_GB, APN1-DataTransfer-Out-Bytes, true",
        "INTERNET_GB, Global-DataTransfer-Out-Bytes, false",
        "INTERNET_GB, USE1-APN1-AWS-Out-Bytes, false",
        "SECRET_MONTH, EU-AWSSecretsManager-Secrets, true",
        "SECRET_CALL, EU-AWSSecretsManager-APIRequests, true",
        "SECRET_CALL, USE1-AWSSecretsManagerAPIRequest, true",
    })
    void aUsageTypeIsThePrefixAndTheWholeEnding(
            PricedItem item, String usageType, boolean isTheItem) {
        ItemQuery query = query(item);
        ListedProducts listed = ListedProducts.of(query.serviceCode(), REGION, usageType, "S1");
        query.filters().forEach(listed::attribute);
        listed.price(query.units().iterator().next(), "1");

        Quote quote = match(item, listed);

        assertThat(quote instanceof Quote.Listed).isEqualTo(isTheItem);
    }

    @Test
    void otherRegionsAndQueueTypesAreStrangers() {
        assertThat(match(PricedItem.SQS_STANDARD_REQUEST, sqs("us-east-1", "Standard", "1")))
                .isInstanceOf(Quote.Absent.class);
        assertThat(match(PricedItem.SQS_STANDARD_REQUEST, sqs(REGION, "Fair", "0.0000001")))
                .isInstanceOf(Quote.Absent.class);
    }

    @Test
    void twoDifferentPricesAreAnErrorThatNamesBoth() {
        Quote quote =
                match(
                        PricedItem.NAT_GATEWAY_HOUR,
                        nat("NatGateway-Hours", "B2", "0.048"),
                        nat("EU-NatGateway-Hours", "A1", "0.045"));

        assertThat(quote)
                .isEqualTo(
                        new Quote.Unclear(
                                PricedItem.NAT_GATEWAY_HOUR,
                                "several different prices match: A1 (EU-NatGateway-Hours) at 0.045,"
                                        + " B2 (NatGateway-Hours) at 0.048."));
    }

    @Test
    void twoProductsAtOnePriceAreOneAndTheCurrentOneIsNamed() {
        Quote quote =
                match(
                        PricedItem.LOGS_INGESTED_GB,
                        log("DataProcessing-Bytes", "A1", "Legacy"),
                        log("USE1-DataProcessing-Bytes", "S8", "Current"));

        assertThat(((Quote.Listed) quote).rate().usageType())
                .isEqualTo("USE1-DataProcessing-Bytes");
    }

    @Test
    void tiersAreSortedByTheirNumbers() {
        Rate rate =
                listed(
                        PricedItem.SQS_STANDARD_REQUEST,
                        sqs(REGION, "Standard", null)
                                .price("Requests", "200000000000", "Inf", "0.0000002400")
                                .price("Requests", "0", "100000000000", "0.0000004000")
                                .price("Requests", "100000000000", "200000000000", "0.0000003000"));

        assertThat(rate.tiers())
                .extracting(tier -> tier.priceUsd().toPlainString())
                .containsExactly("0.0000004", "0.0000003", "0.00000024");
    }

    @Test
    void aFreeFirstTierBelongsToTheFreeTierAndTheRestMovesDown() {
        Rate rate =
                listed(
                        PricedItem.STATE_TRANSITION,
                        ListedProducts.of("AmazonStates", REGION, "EU-StateTransition", "S1")
                                .price("StateTransitions", "4000", "Inf", "0.0000250000")
                                .price("StateTransitions", "0", "4000", "0.0000000000"));

        assertThat(rate.tiers()).hasSize(1);
        assertThat(rate.firstPriceUsd()).isEqualTo("0.000025");
    }

    @Test
    void aGapBetweenTiersAWrongUnitAndAMissingPriceAreFaults() {
        assertThat(
                        reason(
                                match(
                                        PricedItem.SQS_STANDARD_REQUEST,
                                        sqs(REGION, "Standard", null)
                                                .price("Requests", "0", "10", "2")
                                                .price("Requests", "20", "Inf", "1"))))
                .contains("unusable tiers", "without a gap");
        assertThat(
                        reason(
                                match(
                                        PricedItem.SQS_STANDARD_REQUEST,
                                        sqs(REGION, "Standard", null).price("Mrequests", "0.4"))))
                .contains("is priced by Mrequests");
        assertThat(reason(match(PricedItem.SQS_STANDARD_REQUEST, sqs(REGION, "Standard", null))))
                .contains("has no on-demand price in US dollars");
    }

    @Test
    void aProductWithoutAFamilyIsReadAsRecorded() throws MalformedListException {
        List<Product> mumbai = new ArrayList<>();
        for (String each :
                ListedProducts.recorded(
                        "getproducts_AmazonVPC_publicipv4_ap-south-1_20240709.jsonl")) {
            mumbai.add(ProductJson.parse(each));
        }

        Quote quote =
                new ItemMatch(query(PricedItem.PUBLIC_IPV4_HOUR), "ap-south-1")
                        .among(mumbai, "test");

        Rate rate = ((Quote.Listed) quote).rate();
        assertThat(rate.usageType()).isEqualTo("APS3-PublicIPv4:InUseAddress");
        assertThat(rate.firstPriceUsd()).isEqualTo("0.005");
        assertThat(rate.published()).isEqualTo("2024-07-09T18:16:29Z");
    }

    @Test
    void everyItemIsAskedForOnce() {
        assertThat(PriceCatalogue.QUERIES)
                .extracting(ItemQuery::item)
                .containsExactlyInAnyOrder(PricedItem.values());
    }

    private static ListedProducts sqs(String region, String queueType, String usd) {
        ListedProducts listed =
                ListedProducts.of("AWSQueueService", region, "EU-Requests-Tier1", "S1")
                        .attribute("queueType", queueType);
        return usd == null ? listed : listed.price("Requests", usd);
    }

    private static ListedProducts nat(String usageType, String sku, String usd) {
        return ListedProducts.of("AmazonEC2", REGION, usageType, sku)
                .attribute("productFamily", "NAT Gateway")
                .price("Hrs", usd);
    }

    private static ListedProducts log(String usageType, String sku, String version) {
        return ListedProducts.of("AmazonCloudWatch", REGION, usageType, sku)
                .attribute("productFamily", "Data Payload")
                .attribute("version", version)
                .price("GB", "0.5000000000");
    }

    private static Rate listed(PricedItem item, ListedProducts product) {
        return ((Quote.Listed) match(item, product)).rate();
    }

    private static String reason(Quote quote) {
        return ((Quote.Unclear) quote).reason();
    }

    private static Quote match(PricedItem item, ListedProducts... listed) {
        List<Product> products = new ArrayList<>();
        for (ListedProducts each : listed) {
            try {
                products.add(ProductJson.parse(each.json()));
            } catch (MalformedListException e) {
                throw new AssertionError(e);
            }
        }
        return new ItemMatch(query(item), REGION).among(products, "test");
    }

    private static ItemQuery query(PricedItem item) {
        return PriceCatalogue.QUERIES.stream()
                .filter(query -> query.item() == item)
                .findFirst()
                .orElseThrow();
    }
}
