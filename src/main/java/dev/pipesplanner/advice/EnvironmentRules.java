package dev.pipesplanner.advice;

import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.pricing.PricedItem;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Task, queue and wait target, which every design shares.
final class EnvironmentRules {

    private static final Rule SIZE_NOT_OFFERED =
            Rule.error("size-not-offered", "Fargate has no such size", "FACTS §2: FG, valid sizes");
    private static final Rule LATENCY_TARGET_MISSED =
            Rule.warning(
                    "latency-target-missed",
                    "Misses the wait target",
                    "QUESTIONS §1: fit; MODEL §2: what a start takes; FACTS §11: start times");
    private static final Rule EPHEMERAL_STORAGE_21 =
            Rule.warning(
                    "ephemeral-storage-21",
                    "21 GiB bills 1 GB extra",
                    "FACTS §2: ECS API, ephemeral storage");
    private static final Rule NO_DLQ_ALARM =
            Rule.warning(
                    "no-dlq-alarm",
                    "Nobody watches the DLQ",
                    "FACTS §1: EB eb-pipes-sqs; FACTS §5: CW-PRICE");

    static final List<Check<RuleContext>> CHECKS =
            List.of(
                    new Check<>(SIZE_NOT_OFFERED, EnvironmentRules::sizeNotOffered),
                    new Check<>(LATENCY_TARGET_MISSED, EnvironmentRules::latencyTargetMissed),
                    new Check<>(EPHEMERAL_STORAGE_21, EnvironmentRules::ephemeralStorage21),
                    new Check<>(NO_DLQ_ALARM, EnvironmentRules::noDlqAlarm));

    private EnvironmentRules() {}

    private static Stream<Finding> sizeNotOffered(RuleContext context) {
        return PlanChecks.of(context.environment()).stream()
                .filter(p -> p.path().equals("task.memory") || p.path().equals("task.cpu"))
                .map(p -> SIZE_NOT_OFFERED.aboutAll(p.message()));
    }

    private static Stream<Finding> latencyTargetMissed(RuleContext context) {
        LatencyTarget target = context.workload().latencyTarget();
        return target.isSet()
                ? context.priced()
                        .filter(answer -> !answer.meetsTarget())
                        .map(answer -> missed(target, answer))
                : Stream.empty();
    }

    private static Finding missed(LatencyTarget target, Priced answer) {
        double wait = answer.latency().atTargetPercentile();
        List<String> figures = Figures.durations(wait, target.seconds());
        String caveat = answer.latency().caveat();
        return LATENCY_TARGET_MISSED.about(
                answer.design(),
                "The p"
                        + Words.number(target.percentile(), 2)
                        + " wait is "
                        + (Double.isFinite(wait) ? figures.getFirst() : "not known")
                        + ", the target "
                        + figures.getLast()
                        + (caveat.isEmpty() ? "" : " (" + caveat + ")")
                        + ".");
    }

    private static Stream<Finding> ephemeralStorage21(RuleContext context) {
        if (context.task().ephemeralStorageGiB() != 21) {
            return Stream.empty();
        }
        String costs =
                context.priced()
                        .map(answer -> answer.design().id() + " " + storage(context, answer))
                        .collect(Collectors.joining(", "));
        Fix fix =
                context.fix(
                        "Set the ephemeral storage to 20 GiB", "task.ephemeralStorageGiB", "20");
        return Stream.of(
                EPHEMERAL_STORAGE_21
                        .aboutAll(
                                "The ephemeral storage (21 GiB) is the smallest that can be set,"
                                        + " and bills 1 GB above the free 20"
                                        + (costs.isEmpty() ? "" : " (per month: " + costs + ")")
                                        + ".")
                        .advising(fix.description() + ", which exports nothing.", fix));
    }

    private static String storage(RuleContext context, Priced answer) {
        return Words.usd(context.usd(answer, Meter.FARGATE_EPHEMERAL_GB_HOURS));
    }

    private static Stream<Finding> noDlqAlarm(RuleContext context) {
        if (context.environment().queue().dlqAlarm()) {
            return Stream.empty();
        }
        BigDecimal price =
                context.comparison().book().rate(PricedItem.ALARM_METRIC).firstPriceUsd();
        return Stream.of(
                NO_DLQ_ALARM
                        .aboutAll(
                                "The DLQ alarm is off: messages that failed "
                                        + Words.counted(
                                                context.environment().queue().maxReceiveCount(),
                                                "receive")
                                        + " collect in the dead-letter queue and nobody is told."
                                        + " The alarm costs "
                                        + Words.usd(price)
                                        + " per month.")
                        .advising(context.fix("Turn the DLQ alarm on", "queue.dlqAlarm", "true")));
    }
}
