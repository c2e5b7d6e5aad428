package dev.pipesplanner.pricing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One thing with a list price. Several meters can share an item (Spot hours are on-demand hours at
/// a discount), and one meter can have several (x86 and ARM). Items and their usage types: FACTS
/// §7.
public enum PricedItem {
    FARGATE_X86_VCPU_HOUR,
    FARGATE_X86_GB_HOUR,
    FARGATE_ARM_VCPU_HOUR,
    FARGATE_ARM_GB_HOUR,
    FARGATE_EPHEMERAL_GB_HOUR,
    LAMBDA_X86_GB_SECOND,
    LAMBDA_ARM_GB_SECOND,
    LAMBDA_X86_EPHEMERAL_GB_SECOND,
    LAMBDA_ARM_EPHEMERAL_GB_SECOND,
    LAMBDA_X86_REQUEST,
    LAMBDA_ARM_REQUEST,
    LAMBDA_POLLER_HOUR,
    PIPES_REQUEST,
    SQS_STANDARD_REQUEST,
    SQS_FIFO_REQUEST,
    ALARM_METRIC,
    HIGH_RESOLUTION_ALARM_METRIC,
    CUSTOM_METRIC,
    LOGS_INGESTED_GB,
    LOGS_STORED_GB_MONTH,
    PUBLIC_IPV4_HOUR,
    NAT_GATEWAY_HOUR,
    NAT_GB,
    ENDPOINT_HOUR,
    ENDPOINT_GB,
    INTERNET_GB,
    ECR_STORAGE_GB_MONTH,
    STATE_TRANSITION,
    SECRET_MONTH,
    SECRET_CALL;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String id() {
        return id;
    }

    public static Optional<PricedItem> ofId(String id) {
        return Arrays.stream(values()).filter(item -> item.id.equals(id)).findFirst();
    }
}
