package dev.pipesplanner.meter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One kind of usage that AWS bills per month. The declaration order is the order of a bill's
/// lines.
///
/// Source: MODEL §§3.3 and 4.2, LAMBDA-MODEL §4; the ids are a contract with scripts (`compare
/// --json`).
public enum Meter {
    FARGATE_VCPU_HOURS(Unit.VCPU_HOUR, Group.COMPUTE, "Fargate vCPU on demand"),
    FARGATE_MEMORY_GB_HOURS(Unit.GB_HOUR, Group.COMPUTE, "Fargate memory on demand"),
    FARGATE_SAVINGS_PLAN_VCPU_HOURS(
            Unit.VCPU_HOUR, Group.COMPUTE, "Fargate vCPU with Savings Plan"),
    FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS(
            Unit.GB_HOUR, Group.COMPUTE, "Fargate memory with Savings Plan"),
    FARGATE_SPOT_VCPU_HOURS(Unit.VCPU_HOUR, Group.COMPUTE, "Fargate vCPU on Spot"),
    FARGATE_SPOT_MEMORY_GB_HOURS(Unit.GB_HOUR, Group.COMPUTE, "Fargate memory on Spot"),
    FARGATE_EPHEMERAL_GB_HOURS(Unit.GB_HOUR, Group.COMPUTE, "Fargate ephemeral storage"),
    LAMBDA_GB_SECONDS(Unit.GB_SECOND, Group.COMPUTE, "Lambda duration"),
    LAMBDA_ARM_GB_SECONDS(Unit.GB_SECOND, Group.COMPUTE, "Lambda duration on ARM"),
    LAMBDA_EPHEMERAL_GB_SECONDS(Unit.GB_SECOND, Group.COMPUTE, "Lambda ephemeral storage"),
    PUBLIC_IPV4_HOURS(Unit.HOUR, Group.NETWORK, "Public IPv4 addresses"),
    NAT_GATEWAY_HOURS(Unit.HOUR, Group.NETWORK, "NAT gateways"),
    NAT_GB(Unit.GB, Group.NETWORK, "NAT data"),
    ENDPOINT_HOURS(Unit.HOUR, Group.NETWORK, "Interface endpoints"),
    ENDPOINT_GB(Unit.GB, Group.NETWORK, "Endpoint data"),
    INTERNET_GB(Unit.GB, Group.NETWORK, "Data to the internet"),
    PIPES_REQUESTS(Unit.REQUEST, Group.REQUESTS, "Pipes requests"),
    LAMBDA_REQUESTS(Unit.REQUEST, Group.REQUESTS, "Lambda requests"),
    LAMBDA_EPU_HOURS(Unit.POLLER_HOUR, Group.REQUESTS, "Lambda provisioned pollers"),
    SQS_REQUESTS(Unit.REQUEST, Group.REQUESTS, "SQS requests"),
    SQS_FIFO_REQUESTS(Unit.REQUEST, Group.REQUESTS, "SQS FIFO requests"),
    SECRET_CALLS(Unit.REQUEST, Group.REQUESTS, "Secrets Manager calls"),
    ALARM_METRICS(Unit.ALARM_METRIC, Group.ALARMS_AND_LOGS, "Alarm metrics"),
    CUSTOM_METRICS(Unit.METRIC, Group.ALARMS_AND_LOGS, "Custom metrics"),
    LOGS_INGESTED_GB(Unit.GB, Group.ALARMS_AND_LOGS, "Logs ingested"),
    LOGS_STORED_GB_MONTHS(Unit.GB_MONTH, Group.ALARMS_AND_LOGS, "Logs stored"),
    ECR_STORAGE_GB_MONTHS(Unit.GB_MONTH, Group.STORAGE, "Image storage"),
    SECRET_MONTHS(Unit.SECRET_MONTH, Group.STORAGE, "Secrets"),
    STEP_FUNCTIONS_TRANSITIONS(Unit.TRANSITION, Group.ORCHESTRATION, "Step Functions transitions");

    private final Unit unit;
    private final Group group;
    private final String label;
    private final String id;

    Meter(Unit unit, Group group, String label) {
        this.unit = unit;
        this.group = group;
        this.label = label;
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The name in JSON, CSV and tables, such as `fargate-spot-vcpu-hours`.
    public String id() {
        return id;
    }

    /// The name as people read it, such as `Fargate vCPU on Spot`.
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    public Group group() {
        return group;
    }

    public static Optional<Meter> ofId(String id) {
        return Arrays.stream(values()).filter(meter -> meter.id.equals(id)).findFirst();
    }
}
