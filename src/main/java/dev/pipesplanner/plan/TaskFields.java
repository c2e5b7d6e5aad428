package dev.pipesplanner.plan;

import static dev.pipesplanner.plan.Measure.BYTES;
import static dev.pipesplanner.plan.Measure.COUNT;
import static dev.pipesplanner.plan.Measure.CPU_UNITS;
import static dev.pipesplanner.plan.Measure.DAYS;
import static dev.pipesplanner.plan.Measure.FRACTION;
import static dev.pipesplanner.plan.Measure.GIB;
import static dev.pipesplanner.plan.Measure.MIB;
import static dev.pipesplanner.plan.Measure.PER_HOUR;
import static dev.pipesplanner.plan.Measure.SECONDS;

/// The queue, the task and its logs.
final class TaskFields extends FieldList {

    TaskFields() {
        whole(
                "queue.visibilityTimeoutSeconds",
                SECONDS,
                "Seconds until an unfinished message returns.",
                "SQS default");
        whole(
                "queue.maxReceiveCount",
                COUNT,
                "Receives before the dead-letter queue.",
                "Pipes Planner default");
        flag("queue.dlqAlarm", "An alarm on the dead-letter queue.", "Terraform module default");
        wholeShown("task.cpu", CPU_UNITS, "CPU units of a task, 1024 per vCPU.");
        wholeShown("task.memory", MIB, "Memory of a task; each CPU size allows certain amounts.");
        add(
                "task.architecture",
                PlanFields.oneOf(Architecture.class),
                "Processor of the task; ARM is cheaper.",
                "Fargate default",
                false);
        whole(
                "task.ephemeralStorageGiB",
                GIB,
                "Ephemeral disk of a task; 20 GiB are included.",
                "Fargate default");
        number(
                "task.imageMiB",
                MIB,
                "Compressed size of the container image.",
                PlanFields.assumption());
        number(
                "task.pullSecondsPer100MiB",
                SECONDS,
                "Seconds to pull and unpack 100 MiB of image.",
                "fitted to published start times");
        number(
                "task.provisioningSeconds",
                SECONDS,
                "Seconds before the pull; not billed.",
                "fitted to published start times");
        number(
                "task.bootSeconds",
                SECONDS,
                "Seconds the application takes to start.",
                PlanFields.assumption());
        number(
                "task.stopSeconds",
                SECONDS,
                "Seconds from the end of the work to the end of the task.",
                PlanFields.assumption());
        number(
                "task.startVariation",
                COUNT,
                "Coefficient of variation of the start time.",
                PlanFields.assumption());
        number(
                "task.failureRate",
                FRACTION,
                "Share of tasks that end without doing their work.",
                PlanFields.assumption());
        add(
                "task.interruptionsPerTaskHour",
                FieldType.Open.none(
                        PlanFields.number("task.interruptionsPerTaskHour", PER_HOUR, false)),
                "Spot interruptions per task-hour; AWS publishes no rate. None means unknown"
                        + " and is computed as 0.",
                "assumption",
                false);
        number("task.logBytesPerMessage", BYTES, "Log bytes per message.", PlanFields.assumption());
        whole(
                "logs.retentionDays",
                DAYS,
                "Days that CloudWatch keeps the logs.",
                PlanFields.assumption());
        number(
                "logs.compression",
                FRACTION,
                "Stored size of the logs, as a share of the ingested size.",
                "AWS Pricing Calculator");
    }
}
