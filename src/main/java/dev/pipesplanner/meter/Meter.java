package dev.pipesplanner.meter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One kind of usage that AWS bills per month. The declaration order is the order of a bill's
/// lines.
///
/// Source: MODEL §§3.3 and 4.2; the ids are a contract with scripts (`compare --json`).
public enum Meter {
    FARGATE_VCPU_HOURS(Unit.VCPU_HOUR, Group.COMPUTE),
    FARGATE_MEMORY_GB_HOURS(Unit.GB_HOUR, Group.COMPUTE),
    FARGATE_SAVINGS_PLAN_VCPU_HOURS(Unit.VCPU_HOUR, Group.COMPUTE),
    FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS(Unit.GB_HOUR, Group.COMPUTE),
    FARGATE_SPOT_VCPU_HOURS(Unit.VCPU_HOUR, Group.COMPUTE),
    FARGATE_SPOT_MEMORY_GB_HOURS(Unit.GB_HOUR, Group.COMPUTE),
    FARGATE_EPHEMERAL_GB_HOURS(Unit.GB_HOUR, Group.COMPUTE),
    PUBLIC_IPV4_HOURS(Unit.HOUR, Group.NETWORK),
    NAT_GATEWAY_HOURS(Unit.HOUR, Group.NETWORK),
    NAT_GB(Unit.GB, Group.NETWORK),
    ENDPOINT_HOURS(Unit.HOUR, Group.NETWORK),
    ENDPOINT_GB(Unit.GB, Group.NETWORK),
    INTERNET_GB(Unit.GB, Group.NETWORK),
    PIPES_REQUESTS(Unit.REQUEST, Group.REQUESTS),
    SQS_REQUESTS(Unit.REQUEST, Group.REQUESTS),
    SQS_FIFO_REQUESTS(Unit.REQUEST, Group.REQUESTS),
    SECRET_CALLS(Unit.REQUEST, Group.REQUESTS),
    ALARM_METRICS(Unit.ALARM_METRIC, Group.ALARMS_AND_LOGS),
    CUSTOM_METRICS(Unit.METRIC, Group.ALARMS_AND_LOGS),
    LOGS_INGESTED_GB(Unit.GB, Group.ALARMS_AND_LOGS),
    LOGS_STORED_GB_MONTHS(Unit.GB_MONTH, Group.ALARMS_AND_LOGS),
    ECR_STORAGE_GB_MONTHS(Unit.GB_MONTH, Group.STORAGE),
    SECRET_MONTHS(Unit.SECRET_MONTH, Group.STORAGE),
    STEP_FUNCTIONS_TRANSITIONS(Unit.TRANSITION, Group.ORCHESTRATION);

    private final Unit unit;
    private final Group group;
    private final String id;

    Meter(Unit unit, Group group) {
        this.unit = unit;
        this.group = group;
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The name in JSON, CSV and tables, such as `fargate-spot-vcpu-hours`.
    public String id() {
        return id;
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
