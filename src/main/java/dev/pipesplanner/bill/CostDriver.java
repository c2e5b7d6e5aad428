package dev.pipesplanner.bill;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NetworkAccess;

/// What a line of a bill grows with in the course of a month.
public enum CostDriver {
    /// Tasks that run.
    TASKS,
    /// Messages that enter.
    MESSAGES,
    /// The clock.
    TIME;

    /// Whether an environment's bill grows there with the tasks that run. A NAT gateway's own
    /// addresses are there whatever the tasks do.
    public static boolean followsTasks(Meter meter, Environment environment) {
        return of(meter) == TASKS
                && !(meter == Meter.PUBLIC_IPV4_HOURS
                        && environment.network().access() == NetworkAccess.NAT_GATEWAY);
    }

    /// Lines that grow with more than one thing follow the larger part: polling goes on without
    /// messages, so requests follow the clock.
    public static CostDriver of(Meter meter) {
        return switch (meter) {
            case FARGATE_VCPU_HOURS,
                    FARGATE_MEMORY_GB_HOURS,
                    FARGATE_SAVINGS_PLAN_VCPU_HOURS,
                    FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS,
                    FARGATE_SPOT_VCPU_HOURS,
                    FARGATE_SPOT_MEMORY_GB_HOURS,
                    FARGATE_EPHEMERAL_GB_HOURS,
                    LAMBDA_GB_SECONDS,
                    LAMBDA_ARM_GB_SECONDS,
                    LAMBDA_EPHEMERAL_GB_SECONDS,
                    PUBLIC_IPV4_HOURS,
                    SECRET_CALLS ->
                    TASKS;
            case NAT_GB,
                    ENDPOINT_GB,
                    INTERNET_GB,
                    LAMBDA_REQUESTS,
                    LOGS_INGESTED_GB,
                    STEP_FUNCTIONS_TRANSITIONS ->
                    MESSAGES;
            case NAT_GATEWAY_HOURS,
                    ENDPOINT_HOURS,
                    PIPES_REQUESTS,
                    LAMBDA_EPU_HOURS,
                    SQS_REQUESTS,
                    SQS_FIFO_REQUESTS,
                    ALARM_METRICS,
                    CUSTOM_METRICS,
                    LOGS_STORED_GB_MONTHS,
                    ECR_STORAGE_GB_MONTHS,
                    SECRET_MONTHS ->
                    TIME;
        };
    }
}
