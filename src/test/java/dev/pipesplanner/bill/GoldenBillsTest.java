package dev.pipesplanner.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.Usage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

/// AWS's own worked examples to the cent, and the model's golden dollars.
class GoldenBillsTest {

    // FACTS §8.1: Fargate pricing page, example 1 (x86), 5 tasks × 10 minutes × 30 days
    @Test
    void fargatePageExampleOnX86() {
        Bill bill = fargatePage("X86_64", 25, 1, 2, 10);

        assertThat(cents(bill, Meter.FARGATE_VCPU_HOURS)).isEqualTo("1.01");
        assertThat(cents(bill, Meter.FARGATE_MEMORY_GB_HOURS)).isEqualTo("0.22");
        assertThat(cents(bill, Meter.FARGATE_EPHEMERAL_GB_HOURS)).isEqualTo("0.03");
        assertThat(Cents.of(bill.totalUsd())).isEqualByComparingTo("1.26");
    }

    // FACTS §8.2: the same on ARM
    @Test
    void fargatePageExampleOnArm() {
        Bill bill = fargatePage("ARM64", 25, 1, 2, 10);

        assertThat(cents(bill, Meter.FARGATE_VCPU_HOURS)).isEqualTo("0.81");
        assertThat(cents(bill, Meter.FARGATE_MEMORY_GB_HOURS)).isEqualTo("0.18");
        assertThat(Cents.of(bill.totalUsd())).isEqualByComparingTo("1.02");
    }

    // FACTS §8.3: Fargate pricing page, example 3, 10 pods × an hour × 30 days
    @Test
    void fargatePageExampleOfPods() {
        Bill bill = fargatePage("X86_64", 300, 0.25, 1, 0);

        assertThat(cents(bill, Meter.FARGATE_VCPU_HOURS)).isEqualTo("3.04");
        assertThat(cents(bill, Meter.FARGATE_MEMORY_GB_HOURS)).isEqualTo("1.33");
        assertThat(Cents.of(bill.totalUsd())).isEqualByComparingTo("4.37");
    }

    // FACTS §8.4: 10 M events, a quarter passes, batches of 5; §8.5: four alarms
    @Test
    void pipesAndAlarmExamples() {
        Usage usage =
                new Usage.Builder()
                        .set(Meter.PIPES_REQUESTS, 500_000)
                        .set(Meter.ALARM_METRICS, 4)
                        .build(Design.PIPES, Meter::id);
        Bill bill = Billing.bill(usage, tariff(environment(), Design.PIPES), false);

        assertThat(usd(bill, Meter.PIPES_REQUESTS)).isEqualTo("0.2000");
        assertThat(usd(bill, Meter.ALARM_METRICS)).isEqualTo("0.4000");
    }

    // MODEL §8, vector 1
    @Test
    void oneTaskAllMonth() {
        Bill bill = bill(environment("service.scaling.policy", "fixed"), Design.SERVICE, false);

        assertThat(usd(bill, Meter.FARGATE_VCPU_HOURS)).isEqualTo("29.5504");
        assertThat(usd(bill, Meter.FARGATE_MEMORY_GB_HOURS)).isEqualTo("6.4897");
    }

    // MODEL §8, vector 2
    @Test
    void aMinuteForEachMessage() {
        String[] tasks = {
            "task.cpu",
            "256",
            "task.memory",
            "512",
            "task.imageMiB",
            "0",
            "task.bootSeconds",
            "0",
            "task.stopSeconds",
            "0",
            "workload.processingSeconds.distribution",
            "constant",
            "workload.processingSeconds.mean",
            "30",
            "pipes.spotDiscount",
            "68%"
        };
        Environment spot = environment(tasks);
        Bill onSpot = bill(spot, Design.PIPES, false);
        Environment mixed = PlanFields.require("pipes.onDemandWeight").withText(spot, "1");
        Bill onDemand =
                bill(
                        PlanFields.require("pipes.spotWeight").withText(mixed, "0"),
                        Design.PIPES,
                        false);

        assertThat(usd(onSpot, Meter.FARGATE_SPOT_VCPU_HOURS)).isEqualTo("5.3973");
        assertThat(usd(onSpot, Meter.FARGATE_SPOT_MEMORY_GB_HOURS)).isEqualTo("1.1853");
        assertThat(usd(onDemand, Meter.FARGATE_VCPU_HOURS)).isEqualTo("16.8667");
        assertThat(usd(onDemand, Meter.FARGATE_MEMORY_GB_HOURS)).isEqualTo("3.7042");
        assertThat(usd(onSpot, Meter.PIPES_REQUESTS)).isEqualTo("0.0400");
    }

    // MODEL §8, vector 3
    @Test
    void anIdlePipePaysForPolling() {
        Environment idle = environment("workload.messagesPerMonth", "0");

        assertThat(usd(bill(idle, Design.PIPES, false), Meter.SQS_REQUESTS)).isEqualTo("0.2628");
        assertThat(usd(bill(idle, Design.PIPES, true), Meter.SQS_REQUESTS)).isEqualTo("0.0000");
    }

    // MODEL §8, vector 7: 1,314,000 messages in batches of up to 10, 20 s, by five formers
    @Test
    void batchesShareTheirTasks() {
        Environment batches =
                started(
                        "workload.messagesPerMonth", "1314000",
                        "workload.messageBytes", "512",
                        "workload.processingSeconds.distribution", "constant",
                        "workload.processingSeconds.mean", "12",
                        "task.startVariation", "0",
                        "pipes.target", "step-functions",
                        "pipes.batchSize", "10",
                        "pipes.batchWindowSeconds", "20",
                        "pipes.onDemandWeight", "1",
                        "pipes.spotWeight", "0",
                        "quotas.fargateVCpu", "none");
        Bill bill = bill(batches, Design.PIPES, false);

        assertThat(quantity(bill, Meter.FARGATE_VCPU_HOURS)).isEqualTo("9588.892705");
        assertThat(usd(bill, Meter.FARGATE_VCPU_HOURS)).isEqualTo("388.1584");
        assertThat(usd(bill, Meter.FARGATE_MEMORY_GB_HOURS)).isEqualTo("85.2453");
        assertThat(usd(bill, Meter.PIPES_REQUESTS)).isEqualTo("0.1752");
        assertThat(usd(bill, Meter.STEP_FUNCTIONS_TRANSITIONS)).isEqualTo("32.8506");
        assertThat(quantity(bill, Meter.PUBLIC_IPV4_HOURS)).isEqualTo("11315.130408");
        assertThat(usd(bill, Meter.PUBLIC_IPV4_HOURS)).isEqualTo("56.5757");
    }

    // MODEL §8, vector 8
    @Test
    void imagesThroughNatCostMoreThanTheGateways() {
        String[] nat = {
            "network.access",
            "nat-gateway",
            "task.imageMiB",
            "600",
            "task.logBytesPerMessage",
            "4096"
        };
        Bill ireland = bill(inRegion("eu-west-1", nat), Design.PIPES, false);
        Bill virginia = bill(environment(nat), Design.PIPES, false);
        Environment withS3 =
                PlanFields.require("network.s3GatewayEndpoint").withText(environment(nat), "true");
        Bill logsOnly = bill(withS3, Design.PIPES, false);

        assertThat(usd(ireland, Meter.NAT_GATEWAY_HOURS)).isEqualTo("70.0800");
        assertThat(quantity(ireland, Meter.PUBLIC_IPV4_HOURS)).isEqualTo("1460");
        assertThat(usd(ireland, Meter.PUBLIC_IPV4_HOURS)).isEqualTo("7.3000");
        assertThat(usd(bill(environment(nat), Design.SERVICE, false), Meter.PUBLIC_IPV4_HOURS))
                .isEqualTo("7.3000");
        assertThat(quantity(ireland, Meter.NAT_GB)).isEqualTo("58594.13147");
        assertThat(usd(ireland, Meter.NAT_GB)).isEqualTo("2812.5183");
        assertThat(usd(virginia, Meter.NAT_GATEWAY_HOURS)).isEqualTo("65.7000");
        assertThat(usd(virginia, Meter.NAT_GB)).isEqualTo("2636.7359");
        assertThat(quantity(logsOnly, Meter.NAT_GB)).isEqualTo("0.38147");
        assertThat(usd(logsOnly, Meter.NAT_GB)).isEqualTo("0.0172");
    }

    // MODEL §8, vector 21: 100,000 constant messages of 25 s on a quarter of a CPU; starts at their
    // mean alone would end at the minute and give 5.3687, the exact sum over starts 5.6226
    @Test
    void theSpreadOfStartsCostsMoreAtTheMinute() {
        Environment atTheMinute =
                environment(
                        "task.cpu", "256",
                        "task.memory", "512",
                        "workload.processingSeconds.distribution", "constant",
                        "workload.processingSeconds.mean", "25");

        assertThat(usd(bill(atTheMinute, Design.PIPES, false), Meter.FARGATE_SPOT_VCPU_HOURS))
                .isEqualTo("5.6222");
    }

    // MODEL §8, vector 21: the sample's production, 60,000 messages of 5 s, p95 15 s
    @Test
    void productionBillsTheSpreadOfItsStarts() {
        Environment prod = environment("workload.messagesPerMonth", "60000");
        Bill bill = bill(prod, Design.PIPES, false);

        assertThat(quantity(bill, Meter.FARGATE_SPOT_VCPU_HOURS)).isEqualTo("1004.088767");
        assertThat(quantity(bill, Meter.PUBLIC_IPV4_HOURS)).isEqualTo("1044.007529");
        assertThat(Cents.of(bill.totalUsd())).isEqualByComparingTo("21.53");
    }

    // MODEL §3.3, by hand: 100,000 × 1 MiB ÷ 2³⁰ = 97.65625 GB out; two variables read two keys of
    // one secret and one its neighbor, so two secrets and 3 × 100,000 calls; the parameter is free
    @Test
    void whatWorkersSendAndReadIsBilled() {
        Environment plain = environment("workload.internetBytesPerMessage", "1048576");
        String secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:";
        Environment environment =
                PlanFields.require("terraform.secrets")
                        .withText(
                                plain,
                                "HOST="
                                        + secret
                                        + "db-AbCdEf:host::,NAME="
                                        + secret
                                        + "db-AbCdEf:name::,MAIL="
                                        + secret
                                        + "mail-AbCdEf,LEVEL="
                                        + "arn:aws:ssm:us-east-1:123456789012:parameter/l");
        Bill bill = bill(environment, Design.PIPES, false);

        assertThat(quantity(bill, Meter.INTERNET_GB)).isEqualTo("97.65625");
        assertThat(quantity(bill, Meter.SECRET_MONTHS)).isEqualTo("2");
        assertThat(quantity(bill, Meter.SECRET_CALLS)).isEqualTo("300000");
        assertThat(usd(bill, Meter.INTERNET_GB)).isEqualTo("8.7891");
        assertThat(usd(bill, Meter.SECRET_MONTHS)).isEqualTo("0.8000");
        assertThat(usd(bill, Meter.SECRET_CALLS)).isEqualTo("1.5000");
        assertThat(usd(bill(environment, Design.PIPES, true), Meter.INTERNET_GB))
                .isEqualTo("0.0000");
    }

    // MODEL §8, vector 8, last sentence: 4 endpoints × 2 zones
    @Test
    void endpointsAreBilledByTheHourAndZone() {
        Environment endpoints =
                environment(
                        "network.access", "interface-endpoints", "network.interfaceEndpoints", "4");

        assertThat(usd(bill(endpoints, Design.PIPES, false), Meter.ENDPOINT_HOURS))
                .isEqualTo("58.4000");
    }

    // MODEL §8, vector 9
    @Test
    void halfAnArmCpuInMumbaiWithTenMoreGibibytes() {
        Environment arm =
                inRegion(
                        "ap-south-1",
                        "task.cpu",
                        "512",
                        "task.memory",
                        "1024",
                        "task.architecture",
                        "ARM64",
                        "task.ephemeralStorageGiB",
                        "30",
                        "service.scaling.policy",
                        "fixed");
        Bill bill = bill(arm, Design.SERVICE, false);

        assertThat(usd(bill, Meter.FARGATE_VCPU_HOURS)).isEqualTo("8.6980");
        assertThat(usd(bill, Meter.FARGATE_MEMORY_GB_HOURS)).isEqualTo("1.9053");
        assertThat(usd(bill, Meter.FARGATE_EPHEMERAL_GB_HOURS)).isEqualTo("0.9271");
    }

    // MODEL §8, vector 10: 100,000 tasks of 90 s, three of four on Spot
    @Test
    void spotAndOnDemandShareTheTasks() {
        Environment mix =
                environment(
                        "task.imageMiB", "0",
                        "task.bootSeconds", "0",
                        "task.stopSeconds", "0",
                        "workload.processingSeconds.distribution", "constant",
                        "workload.processingSeconds.mean", "90",
                        "pipes.spotWeight", "3",
                        "pipes.onDemandWeight", "1",
                        "pipes.spotDiscount", "68%");
        Bill bill = bill(mix, Design.PIPES, false);

        assertThat(usd(bill, Meter.FARGATE_SPOT_VCPU_HOURS)).isEqualTo("24.2880");
        assertThat(usd(bill, Meter.FARGATE_SPOT_MEMORY_GB_HOURS)).isEqualTo("5.3340");
        assertThat(usd(bill, Meter.FARGATE_VCPU_HOURS)).isEqualTo("25.3000");
        assertThat(usd(bill, Meter.FARGATE_MEMORY_GB_HOURS)).isEqualTo("5.5563");
    }

    // MODEL §8, vector 18: 100,000 messages × 4,096 bytes
    @Test
    void logsAreBilledWhenTakenInAndWhileKept() {
        Environment logs = environment("task.logBytesPerMessage", "4096");
        Bill compressed = bill(logs, Design.PIPES, false);
        Bill plain =
                bill(
                        PlanFields.require("logs.compression").withText(logs, "1"),
                        Design.PIPES,
                        false);

        assertThat(quantity(compressed, Meter.LOGS_INGESTED_GB)).isEqualTo("0.38147");
        assertThat(usd(compressed, Meter.LOGS_INGESTED_GB)).isEqualTo("0.1907");
        assertThat(usd(compressed, Meter.LOGS_STORED_GB_MONTHS)).isEqualTo("0.0017");
        assertThat(usd(plain, Meter.LOGS_STORED_GB_MONTHS)).isEqualTo("0.0113");
    }

    // MODEL §8, vector 13
    @Test
    void fifoRequestsCostMore() {
        Environment fifo = environment("workload.queueType", "fifo");

        assertThat(usd(bill(fifo, Design.PIPES, false), Meter.SQS_FIFO_REQUESTS))
                .isEqualTo("0.4541");
        assertThat(usd(bill(environment(), Design.PIPES, false), Meter.SQS_REQUESTS))
                .isEqualTo("0.3633");
    }

    // MODEL §8, vector 17
    @Test
    void aSavingsPlanLowersWhatAlwaysRuns() {
        Environment saving =
                environment(
                        "service.scaling.policy",
                        "fixed",
                        "service.minTasks",
                        "2",
                        "service.savingsPlanDiscount",
                        "20%");
        Bill bill = bill(saving, Design.SERVICE, false);

        assertThat(usd(bill, Meter.FARGATE_SAVINGS_PLAN_VCPU_HOURS)).isEqualTo("47.2806");
        assertThat(usd(bill, Meter.FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS)).isEqualTo("10.3835");
    }

    // MODEL §3.3: an alarm on dead letters and one on failed executions, FACTS §8.5 each 0.10
    @ParameterizedTest
    @CsvSource({"ecs-task", "step-functions"})
    void aFailureAlarmIsBilledBesideThatOnDeadLetters(String target) {
        Environment watched = environment("pipes.target", target, "pipes.failureAlarm", "true");

        assertThat(usd(bill(watched, Design.PIPES, false), Meter.ALARM_METRICS))
                .isEqualTo("0.2000");
    }

    // MODEL §8, vector 19
    @Test
    void aServiceThatNeverStartsPaysForItsAlarms() {
        Environment idle = environment("workload.messagesPerMonth", "0", "service.minTasks", "0");
        Bill bill = bill(idle, Design.SERVICE, false);

        assertThat(bill.lines().stream().map(Line::meter).toList())
                .isEqualTo(List.of(Meter.ALARM_METRICS, Meter.ECR_STORAGE_GB_MONTHS));
        assertThat(usd(bill, Meter.ALARM_METRICS)).isEqualTo("0.4000");
    }

    private static Bill fargatePage(
            String architecture, double taskHours, double vCpu, double gb, double storage) {
        Usage usage =
                new Usage.Builder()
                        .set(Meter.FARGATE_VCPU_HOURS, taskHours * vCpu)
                        .set(Meter.FARGATE_MEMORY_GB_HOURS, taskHours * gb)
                        .set(Meter.FARGATE_EPHEMERAL_GB_HOURS, taskHours * storage)
                        .build(Design.SERVICE, Meter::id);
        Environment environment = environment("task.architecture", architecture);
        return Billing.bill(usage, tariff(environment, Design.SERVICE), false);
    }

    private static Bill bill(Environment environment, Design design, boolean includeFreeTier) {
        Usage usage =
                new ClosedForm(730).outcome(environment, design).feasible().orElseThrow().usage();
        return Billing.bill(usage, tariff(environment, design), includeFreeTier);
    }

    private static Tariff tariff(Environment environment, Design design) {
        PriceBook book = new BundledPriceBooks().usable(environment.region()).orElseThrow();
        return Tariff.of(environment, design, book);
    }

    /// Starts as the vectors take them: P 15, U + A 40, Z 2.
    private static Environment started(String... fields) {
        Environment environment = environment(fields);
        String[] start = {
            "task.provisioningSeconds", "15",
            "task.imageMiB", "370",
            "task.bootSeconds", "3",
            "task.stopSeconds", "2"
        };
        for (int i = 0; i < start.length; i += 2) {
            environment = PlanFields.require(start[i]).withText(environment, start[i + 1]);
        }
        return environment;
    }

    private static Environment inRegion(String region, String... fields) {
        return PlanFields.require("region").withText(environment(fields), region);
    }

    private static String quantity(Bill bill, Meter meter) {
        return bill.lines().stream()
                .filter(line -> line.meter() == meter)
                .map(Line::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static String usd(Bill bill, Meter meter) {
        return sum(bill, meter).toPlainString();
    }

    private static String cents(Bill bill, Meter meter) {
        return Cents.of(sum(bill, meter)).toPlainString();
    }

    private static BigDecimal sum(Bill bill, Meter meter) {
        return bill.lines().stream()
                .filter(line -> line.meter() == meter)
                .map(Line::usd)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Environment environment(String... fields) {
        Environment environment = Environment.withDefaults("dev");
        for (int i = 0; i < fields.length; i += 2) {
            environment = PlanFields.require(fields[i]).withText(environment, fields[i + 1]);
        }
        return environment;
    }
}
