package dev.pipesplanner.aws;

import dev.pipesplanner.aws.ItemQuery.Question;
import dev.pipesplanner.pricing.PricedItem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where AWS's price lists have each item: the table of FACTS §7.
final class PriceCatalogue {

    static final List<ItemQuery> QUERIES =
            List.of(
                    fargate(
                            PricedItem.FARGATE_X86_VCPU_HOUR,
                            "Fargate-vCPU-Hours:perCPU",
                            "hours",
                            "hrs"),
                    fargate(
                            PricedItem.FARGATE_X86_GB_HOUR,
                            "Fargate-GB-Hours",
                            "gb-hours",
                            "hours"),
                    fargate(
                            PricedItem.FARGATE_ARM_VCPU_HOUR,
                            "Fargate-ARM-vCPU-Hours:perCPU",
                            "hours",
                            "hrs"),
                    fargate(
                            PricedItem.FARGATE_ARM_GB_HOUR,
                            "Fargate-ARM-GB-Hours",
                            "gb-hours",
                            "hours"),
                    fargate(
                            PricedItem.FARGATE_EPHEMERAL_GB_HOUR,
                            "Fargate-EphemeralStorage-GB-Hours",
                            "gb-hours",
                            "hours"),
                    lambda(
                            PricedItem.LAMBDA_X86_GB_SECOND,
                            List.of("Lambda-GB-Second"),
                            "lambda-gb-second"),
                    lambda(
                            PricedItem.LAMBDA_ARM_GB_SECOND,
                            List.of("Lambda-GB-Second-ARM"),
                            "lambda-gb-second"),
                    lambda(
                            PricedItem.LAMBDA_X86_EPHEMERAL_GB_SECOND,
                            List.of("Lambda-Storage-GB-Second"),
                            "gb-seconds"),
                    lambda(
                            PricedItem.LAMBDA_ARM_EPHEMERAL_GB_SECOND,
                            List.of("Lambda-Storage-GB-Second-ARM"),
                            "gb-seconds"),
                    lambda(PricedItem.LAMBDA_X86_REQUEST, List.of("Request"), "requests"),
                    lambda(PricedItem.LAMBDA_ARM_REQUEST, List.of("Request-ARM"), "requests"),
                    lambda(
                            PricedItem.LAMBDA_POLLER_HOUR,
                            List.of(
                                    "Lambda-SQS-Event-Poller-Unit-Hour",
                                    "Lambda-SQS-Event-Poller-Unit-Hours"),
                            "event-poller-unit-hours",
                            "event-poller-unit-hour"),
                    ItemQuery.of(
                            PricedItem.PIPES_REQUEST,
                            "AWSEvents",
                            Map.of("operation", "PipeRequest"),
                            List.of("Request-64K-Chunks"),
                            "64k-chunks"),
                    ItemQuery.of(
                            PricedItem.SQS_STANDARD_REQUEST,
                            "AWSQueueService",
                            Map.of("queueType", "Standard"),
                            List.of("Requests-RBP", "Requests-Tier1"),
                            "requests"),
                    ItemQuery.of(
                            PricedItem.SQS_FIFO_REQUEST,
                            "AWSQueueService",
                            Map.of("queueType", "FIFO (first-in, first-out)"),
                            List.of("Requests-FIFO-RBP", "Requests-FIFO-Tier1"),
                            "requests"),
                    cloudWatch(PricedItem.ALARM_METRIC, "Alarm", "CW:AlarmMonitorUsage", "alarms"),
                    cloudWatch(
                            PricedItem.HIGH_RESOLUTION_ALARM_METRIC,
                            "Alarm",
                            "CW:HighResAlarmMonitorUsage",
                            "alarms"),
                    cloudWatch(
                            PricedItem.CUSTOM_METRIC, "Metric", "CW:MetricMonitorUsage", "metrics"),
                    cloudWatch(
                            PricedItem.LOGS_INGESTED_GB,
                            "Data Payload",
                            "DataProcessing-Bytes",
                            "gb"),
                    cloudWatch(
                            PricedItem.LOGS_STORED_GB_MONTH,
                            "Storage Snapshot",
                            "TimedStorage-ByteHrs",
                            "gb-mo"),
                    ItemQuery.of(
                            PricedItem.PUBLIC_IPV4_HOUR,
                            "AmazonVPC",
                            Map.of("group", "VPCPublicIPv4Address"),
                            List.of("PublicIPv4:InUseAddress"),
                            "hrs",
                            "hours"),
                    natGateway(PricedItem.NAT_GATEWAY_HOUR, "NatGateway-Hours", "hrs", "hours"),
                    natGateway(PricedItem.NAT_GB, "NatGateway-Bytes", "gb"),
                    endpoint(PricedItem.ENDPOINT_HOUR, "VpcEndpoint-Hours", "hrs", "hours"),
                    endpoint(PricedItem.ENDPOINT_GB, "VpcEndpoint-Bytes", "gb"),
                    ItemQuery.of(
                            PricedItem.ECR_STORAGE_GB_MONTH,
                            "AmazonECR",
                            Map.of("productFamily", "EC2 Container Registry"),
                            List.of("TimedStorage-ByteHrs"),
                            "gb-mo"),
                    ItemQuery.of(
                            PricedItem.STATE_TRANSITION,
                            "AmazonStates",
                            Map.of(),
                            List.of("StateTransition"),
                            "statetransitions",
                            "statetransition"),
                    ItemQuery.of(
                            PricedItem.INTERNET_GB,
                            "AWSDataTransfer",
                            Map.of("transferType", "AWS Outbound", "toLocation", "External"),
                            List.of("DataTransfer-Out-Bytes"),
                            "gb"),
                    secrets(
                            PricedItem.SECRET_MONTH,
                            List.of("AWSSecretsManager-Secrets", "AWSSecretsManager-Secret"),
                            "secrets"),
                    secrets(
                            PricedItem.SECRET_CALL,
                            List.of("AWSSecretsManagerAPIRequest", "AWSSecretsManager-APIRequests"),
                            "api requests",
                            "requests"));

    private PriceCatalogue() {}

    /// The services that hold prices, in the order in which they are asked.
    static Set<String> services() {
        Set<String> services = new LinkedHashSet<>();
        QUERIES.forEach(query -> services.add(query.serviceCode()));
        return services;
    }

    /// The questions to one service, each with the items that its answer holds.
    static Map<Question, List<ItemQuery>> questions(String serviceCode) {
        Map<Question, List<ItemQuery>> questions = new LinkedHashMap<>();
        for (ItemQuery query : QUERIES) {
            if (query.serviceCode().equals(serviceCode)) {
                questions.computeIfAbsent(query.question(), _ -> new ArrayList<>()).add(query);
            }
        }
        return questions;
    }

    private static ItemQuery fargate(PricedItem item, String ending, String... units) {
        return ItemQuery.of(
                item, "AmazonECS", Map.of("productFamily", "Compute"), List.of(ending), units);
    }

    /// Lambda's products differ in nothing but their usage types: those of Lambda@Edge, provisioned
    /// concurrency, SnapStart, Managed Instances, durable functions and Kafka's pollers have longer
    /// ones. The usage type of the pollers of a queue is inferred from that of Kafka's.
    private static ItemQuery lambda(PricedItem item, List<String> endings, String... units) {
        return ItemQuery.of(item, "AWSLambda", Map.of(), endings, units);
    }

    private static ItemQuery cloudWatch(
            PricedItem item, String family, String ending, String... units) {
        return ItemQuery.of(
                item, "AmazonCloudWatch", Map.of("productFamily", family), List.of(ending), units);
    }

    private static ItemQuery natGateway(PricedItem item, String ending, String... units) {
        return ItemQuery.of(
                item, "AmazonEC2", Map.of("productFamily", "NAT Gateway"), List.of(ending), units);
    }

    /// Regions spell the same two usage types in two ways.
    private static ItemQuery secrets(PricedItem item, List<String> endings, String... units) {
        return ItemQuery.of(item, "AWSSecretsManager", Map.of(), endings, units);
    }

    private static ItemQuery endpoint(PricedItem item, String ending, String... units) {
        return ItemQuery.of(
                item,
                "AmazonVPC",
                Map.of("productFamily", "VpcEndpoint", "operation", "VpcEndpoint"),
                List.of(ending),
                units);
    }
}
