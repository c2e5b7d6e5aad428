package dev.pipesplanner.plan;

import static dev.pipesplanner.plan.Measure.BYTES;
import static dev.pipesplanner.plan.Measure.FRACTION;
import static dev.pipesplanner.plan.Measure.MESSAGES;
import static dev.pipesplanner.plan.Measure.PERCENTILE;
import static dev.pipesplanner.plan.Measure.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What enters the queue and what a message takes.
final class WorkloadFields extends FieldList {

    WorkloadFields() {
        shown("workload.messagesPerMonth", MESSAGES, "Messages entering the queue per month.");
        number(
                "workload.sendBatch",
                MESSAGES,
                "Messages the sender puts into one SQS request.",
                "SQS");
        kind(
                "workload.arrivals.pattern",
                new FieldType.OneOf(List.of("poisson", "periodic", "weekly", "bursty", "trace")),
                "How the messages spread over the month.",
                e -> Optional.of(e.workload().arrivals().pattern()),
                (e, pattern) ->
                        pattern.equals(e.workload().arrivals().pattern())
                                ? e
                                : Lens.with(e, "workload.arrivals", Arrivals.ofPattern(pattern)));
        shown("workload.arrivals.everySeconds", SECONDS, "Seconds from one burst to the next.");
        add(
                new Field<>(
                        "workload.arrivals.preset",
                        new FieldType.OneOf(presets()),
                        "The week by name; custom if the weights are typed.",
                        OWN,
                        true,
                        WorkloadFields::preset,
                        WorkloadFields::withPreset));
        add(
                "workload.arrivals.hourlyWeights",
                new NumberListType(),
                "Relative rate of each hour of the week from Monday 00:00 UTC.",
                "-",
                false);
        shown("workload.arrivals.meanOnSeconds", SECONDS, "Mean length of a burst.");
        shown("workload.arrivals.meanOffSeconds", SECONDS, "Mean pause between two bursts.");
        add(
                "workload.arrivals.file",
                new FieldType.Text(),
                "The file with counts per interval, relative to the plan file.",
                "-",
                true);
        wholeShown(
                "workload.messageBytes",
                BYTES,
                "Size of a message's body; every 64 KiB counts as a request, and in the override"
                        + " of a task it is assumed to need no escapes.");
        number(
                "workload.networkBytesPerMessage",
                BYTES,
                "Bytes that a message moves through NAT or endpoints besides its body.",
                PlanFields.assumption());
        number(
                "workload.internetBytesPerMessage",
                BYTES,
                "Bytes that a worker sends to the internet for each message.",
                PlanFields.assumption());
        number(
                "workload.filterPassRate",
                FRACTION,
                "Share of the messages that pass the filter.",
                "no filter");
        add(
                "workload.queueType",
                PlanFields.oneOf(QueueType.class),
                "Standard or FIFO; it decides the price per request.",
                "SQS default",
                false);
        kind(
                "workload.processingSeconds.distribution",
                new FieldType.OneOf(List.of("lognormal", "exponential", "constant")),
                "How the work per message varies.",
                e -> Optional.of(e.workload().processingSeconds().distribution()),
                (e, name) ->
                        Lens.with(
                                e,
                                "workload.processingSeconds",
                                e.workload().processingSeconds().withDistribution(name)));
        shown("workload.processingSeconds.mean", SECONDS, "Mean seconds of work per message.");
        shown(
                "workload.processingSeconds.p95",
                SECONDS,
                "95 of 100 messages take at most this long.");
        number(
                "workload.parallelShare",
                FRACTION,
                "Share of the work that speeds up with more vCPU; it counts only where another task"
                        + " size is tried.",
                PlanFields.assumption());
        flag(
                "workload.concurrentWork",
                "Whether one task of the service may work several messages at once.",
                PlanFields.assumption());
        number(
                "workload.latencyTarget.percentile",
                PERCENTILE,
                "The percentile of the wait that the target is about.",
                OWN);
        number(
                "workload.latencyTarget.seconds",
                SECONDS,
                "The longest wait for work to start at that percentile; none: no target.",
                OWN);
        number(
                "workload.lossTolerance",
                FRACTION,
                "Share of the worked messages that may be lost or end in the dead-letter queue.",
                OWN);
    }

    private static List<String> presets() {
        List<String> names = new ArrayList<>();
        for (WeeklyPreset preset : WeeklyPreset.values()) {
            names.add(preset.id());
        }
        names.add("custom");
        return names;
    }

    private static Optional<String> preset(Environment environment) {
        if (!(environment.workload().arrivals() instanceof Arrivals.Weekly(List<Double> weights))) {
            return Optional.empty();
        }
        for (WeeklyPreset preset : WeeklyPreset.values()) {
            if (preset.weights().equals(weights)) {
                return Optional.of(preset.id());
            }
        }
        return Optional.of("custom");
    }

    private static Environment withPreset(Environment environment, String id) {
        for (WeeklyPreset preset : WeeklyPreset.values()) {
            if (preset.id().equals(id)) {
                return Lens.with(
                        environment, "workload.arrivals", new Arrivals.Weekly(preset.weights()));
            }
        }
        return environment;
    }
}
