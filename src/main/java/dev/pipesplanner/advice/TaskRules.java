package dev.pipesplanner.advice;

import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PlanChecks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the task's size, start and address cost.
final class TaskRules {

    /// Waste worth a warning: a quarter of the billed time.
    private static final double WASTE = 0.25;

    private TaskRules() {}

    static List<Finding> sizeNotOffered(RuleContext of) {
        return PlanChecks.of(of.environment()).stream()
                .filter(p -> p.path().equals("task.memory") || p.path().equals("task.cpu"))
                .flatMap(p ->
                        Findings.ofBoth(
                                "size-not-offered",
                                Severity.ERROR,
                                p.message(),
                                "FACTS §2: FG, valid sizes")
                                .stream())
                .toList();
    }

    static List<Finding> latencyTargetMissed(RuleContext of) {
        LatencyTarget target = of.workload().latencyTarget();
        if (!target.isSet()) {
            return List.of();
        }
        return of.priced()
                .filter(answer -> !answer.meetsTarget())
                .flatMap(answer -> missed(target, answer).stream())
                .toList();
    }

    private static List<Finding> missed(LatencyTarget target, Priced answer) {
        double wait = answer.latency().atTargetPercentile();
        String caveat = answer.latency().caveat();
        return Findings.warning(
                "latency-target-missed",
                answer.design(),
                "p"
                        + Words.number(target.percentile(), 2)
                        + " of the wait is "
                        + (Double.isFinite(wait) ? Words.seconds(wait) : "not known")
                        + ", the target "
                        + Words.seconds(target.seconds())
                        + "."
                        + (caveat.isEmpty() ? "" : " " + caveat),
                switch (answer.design()) {
                    case PIPES -> "FACTS §2: REPOST, start latency; MODEL §3.4";
                    case SERVICE -> "FACTS §4: timing (inferred); MODEL §4.3";
                });
    }

    static List<Finding> storageOf21(RuleContext of) {
        if (of.task().ephemeralStorageGiB() != 21) {
            return List.of();
        }
        String cost =
                String.join(
                        ", ",
                        of.priced()
                                .map(a ->
                                        a.design().id()
                                                + " "
                                                + Words.usd(
                                                        of.usd(
                                                                a,
                                                                Meter.FARGATE_EPHEMERAL_GB_HOURS)))
                                .toList());
        return Findings.ofBoth(
                "ephemeral-storage-21",
                Severity.WARNING,
                "ephemeralStorageGiB (21) is the smallest that can be set, and bills 1 GB above the"
                        + " free 20"
                        + (cost.isEmpty() ? "" : " (a month: " + cost + ")")
                        + "."
                        + "\nMaybe leave it at 20, which exports nothing.",
                "FACTS §2: ECS API, ephemeral storage; FACTS §9");
    }

    static List<Finding> roundingWaste(RuleContext of) {
        Optional<Priced> pipes = of.priced(Design.PIPES);
        boolean retries = of.task().failureRate() > 0 || of.task().interruptionRate() > 0;
        // a state machine's retries work messages again, which usage does not tell apart
        if (pipes.isEmpty() || !of.startsTaskPerMessage() && retries) {
            return List.of();
        }
        double billed = of.billedSeconds(pipes.get());
        double tasks = of.pipeTasks(pipes.get());
        double messages = of.startsTaskPerMessage() ? tasks : of.workedMessages();
        double running =
                tasks * of.runningSeconds(0) + messages * of.workload().processingSeconds().mean();
        double waste = 1 - running / billed;
        if (!(tasks > 0 && billed > 0 && waste >= WASTE)) {
            return List.of();
        }
        BigDecimal compute = pipes.get().bill().ofGroup(Group.COMPUTE);
        return Findings.warning(
                "rounding-waste",
                Design.PIPES,
                "A task runs "
                        + Words.seconds(running / tasks)
                        + " and is billed "
                        + Words.seconds(billed / tasks)
                        + " because a minute is the least: "
                        + Words.percent(waste)
                        + " of "
                        + Words.usd(compute)
                        + " a month for compute is rounding.",
                "FACTS §2: FG, one minute minimum");
    }

    static List<Finding> addressAboveCompute(RuleContext of) {
        if (of.environment().network().access() != NetworkAccess.PUBLIC_IP) {
            return List.of();
        }
        return of.priced().flatMap(answer -> addressAboveCompute(of, answer).stream()).toList();
    }

    private static List<Finding> addressAboveCompute(RuleContext of, Priced answer) {
        BigDecimal address = of.usd(answer, Meter.PUBLIC_IPV4_HOURS);
        BigDecimal compute = answer.bill().ofGroup(Group.COMPUTE);
        if (address.compareTo(compute) <= 0) {
            return List.of();
        }
        return Findings.warning(
                "address-above-compute",
                answer.design(),
                "Public IPv4 addresses cost "
                        + Words.usd(address)
                        + " a month, more than the compute"
                        + " behind them ("
                        + Words.usd(compute)
                        + ").",
                "FACTS §5: CW-PRICE, FEED, public IPv4");
    }

    static List<Finding> startShare(RuleContext of) {
        Optional<Priced> pipes = of.priced(Design.PIPES);
        double start = of.task().pullSeconds() + of.task().bootSeconds();
        double billed = pipes.map(of::billedSeconds).orElse(0.0);
        if (!(start > 0 && billed > 0)) {
            return List.of();
        }
        double share = of.pipeTasks(pipes.get()) * start / billed;
        return Findings.information(
                "start-share",
                Design.PIPES,
                Words.percent(share)
                        + " of the billed time is starting: "
                        + Words.seconds(of.task().pullSeconds())
                        + " of image pull and "
                        + Words.seconds(of.task().bootSeconds())
                        + " of boot a task.",
                "FACTS §2: FG, billing from the image download; ECS fargate-pull-behavior");
    }
}
