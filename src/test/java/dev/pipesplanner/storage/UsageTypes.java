package dev.pipesplanner.storage;

import dev.pipesplanner.pricing.PricedItem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which usage types of the Price List price which item.
///
/// The prefix of the region is irregular and may be absent, and TimedStorage-ByteHrs occurs in two
/// services: hence service code and the whole rest of the usage type.
final class UsageTypes {

    private record UsageType(PricedItem item, String serviceCode, Pattern usageType) {}

    private static final List<UsageType> KNOWN =
            List.of(
                    known(
                            PricedItem.FARGATE_X86_VCPU_HOUR,
                            "AmazonECS",
                            "Fargate-vCPU-Hours:perCPU"),
                    known(PricedItem.FARGATE_X86_GB_HOUR, "AmazonECS", "Fargate-GB-Hours"),
                    known(
                            PricedItem.FARGATE_ARM_VCPU_HOUR,
                            "AmazonECS",
                            "Fargate-ARM-vCPU-Hours:perCPU"),
                    known(PricedItem.FARGATE_ARM_GB_HOUR, "AmazonECS", "Fargate-ARM-GB-Hours"),
                    known(
                            PricedItem.FARGATE_EPHEMERAL_GB_HOUR,
                            "AmazonECS",
                            "Fargate-EphemeralStorage-GB-Hours"),
                    known(PricedItem.LAMBDA_X86_GB_SECOND, "AWSLambda", "Lambda-GB-Second"),
                    known(PricedItem.LAMBDA_ARM_GB_SECOND, "AWSLambda", "Lambda-GB-Second-ARM"),
                    known(
                            PricedItem.LAMBDA_X86_EPHEMERAL_GB_SECOND,
                            "AWSLambda",
                            "Lambda-Storage-GB-Second"),
                    known(
                            PricedItem.LAMBDA_ARM_EPHEMERAL_GB_SECOND,
                            "AWSLambda",
                            "Lambda-Storage-GB-Second-ARM"),
                    known(PricedItem.LAMBDA_X86_REQUEST, "AWSLambda", "Request"),
                    known(PricedItem.LAMBDA_ARM_REQUEST, "AWSLambda", "Request-ARM"),
                    known(
                            PricedItem.LAMBDA_POLLER_HOUR,
                            "AWSLambda",
                            "Lambda-SQS-Event-Poller-Unit-Hour"),
                    known(PricedItem.PIPES_REQUEST, "AWSEvents", "Request-64K-Chunks"),
                    known(PricedItem.SQS_STANDARD_REQUEST, "AWSQueueService", "Requests-RBP"),
                    known(PricedItem.SQS_STANDARD_REQUEST, "AWSQueueService", "Requests-Tier1"),
                    known(PricedItem.SQS_FIFO_REQUEST, "AWSQueueService", "Requests-FIFO-RBP"),
                    known(PricedItem.SQS_FIFO_REQUEST, "AWSQueueService", "Requests-FIFO-Tier1"),
                    known(PricedItem.ALARM_METRIC, "AmazonCloudWatch", "CW:AlarmMonitorUsage"),
                    known(
                            PricedItem.HIGH_RESOLUTION_ALARM_METRIC,
                            "AmazonCloudWatch",
                            "CW:HighResAlarmMonitorUsage"),
                    known(PricedItem.CUSTOM_METRIC, "AmazonCloudWatch", "CW:MetricMonitorUsage"),
                    known(PricedItem.LOGS_INGESTED_GB, "AmazonCloudWatch", "DataProcessing-Bytes"),
                    known(
                            PricedItem.LOGS_STORED_GB_MONTH,
                            "AmazonCloudWatch",
                            "TimedStorage-ByteHrs"),
                    known(PricedItem.PUBLIC_IPV4_HOUR, "AmazonVPC", "PublicIPv4:InUseAddress"),
                    known(PricedItem.NAT_GATEWAY_HOUR, "AmazonEC2", "NatGateway-Hours"),
                    known(PricedItem.NAT_GB, "AmazonEC2", "NatGateway-Bytes"),
                    known(PricedItem.ENDPOINT_HOUR, "AmazonVPC", "VpcEndpoint-Hours"),
                    known(PricedItem.ENDPOINT_GB, "AmazonVPC", "VpcEndpoint-Bytes"),
                    known(PricedItem.ECR_STORAGE_GB_MONTH, "AmazonECR", "TimedStorage-ByteHrs"),
                    known(PricedItem.STATE_TRANSITION, "AmazonStates", "StateTransition"),
                    known(PricedItem.INTERNET_GB, "AWSDataTransfer", "DataTransfer-Out-Bytes"),
                    known(
                            PricedItem.SECRET_MONTH,
                            "AWSSecretsManager",
                            "AWSSecretsManager-Secrets"),
                    known(
                            PricedItem.SECRET_CALL,
                            "AWSSecretsManager",
                            "AWSSecretsManagerAPIRequest"),
                    known(
                            PricedItem.SECRET_CALL,
                            "AWSSecretsManager",
                            "AWSSecretsManager-APIRequests"));

    private UsageTypes() {}

    static Optional<PricedItem> itemOf(String serviceCode, String usageType) {
        return KNOWN.stream()
                .filter(known -> known.serviceCode().equals(serviceCode))
                .filter(known -> known.usageType().matcher(usageType).matches())
                .map(UsageType::item)
                .findFirst();
    }

    private static UsageType known(PricedItem item, String serviceCode, String rest) {
        Pattern usageType = Pattern.compile("(?:\\*-|[A-Z0-9]+-)?" + Pattern.quote(rest));
        return new UsageType(item, serviceCode, usageType);
    }
}
