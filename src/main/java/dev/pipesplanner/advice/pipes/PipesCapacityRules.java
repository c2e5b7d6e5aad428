package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Quotas;
import dev.pipesplanner.plan.RefusedLaunches;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Months that do not fit, or that fit on average while an hour or a burst does not (MODEL §3.5).
///
/// Batches are taken as full, so the peak is a lower bound: a rule that fires is right. Poisson
/// arrivals have no peak of their own, and a trace's is known to the simulation only.
final class PipesCapacityRules {

    private static final Rule OVERLOADED =
            Rule.error(
                    "pipes-overloaded",
                    "Load above the task quota",
                    "FACTS §2: ECS-Q, vCPU quotas; ECS, launch rates");
    private static final Rule PEAK_ABOVE_PLACES =
            Rule.warning(
                    "peak-above-places",
                    "Peak above the vCPU quota",
                    "FACTS §2: ECS-Q, vCPU quotas; FACTS §1: EB, receive counts (inferred)");
    private static final Rule PEAK_ABOVE_LAUNCH_RATE =
            Rule.warning(
                    "peak-above-launch-rate",
                    "Peak above the launch rate",
                    "FACTS §12: RunTask, calls a second; FACTS §2: ECS, launch rates;"
                            + " FACTS §1: EB, receive counts (inferred)");

    static final List<Check<PipesContext>> CHECKS =
            List.of(
                    new Check<>(OVERLOADED, PipesCapacityRules::overloaded),
                    new Check<>(PEAK_ABOVE_PLACES, PipesCapacityRules::peakAbovePlaces),
                    new Check<>(PEAK_ABOVE_LAUNCH_RATE, PipesCapacityRules::peakAboveLaunchRate));

    private PipesCapacityRules() {}

    private static Stream<Finding> overloaded(PipesContext context) {
        return context.effectiveBatch() == 0
                ? Stream.empty()
                : context.shared().overload(Design.PIPES).stream()
                        .map(reason -> OVERLOADED.about(Design.PIPES, reason));
    }

    private static Stream<Finding> peakAbovePlaces(PipesContext context) {
        if (!fitsOnAverage(context)) {
            return Stream.empty();
        }
        Quotas quotas = context.shared().environment().quotas();
        double places = Math.floor(quotas.fargateVCpu() / context.shared().task().vCpu());
        double share = context.spotShare();
        double tasks = concurrency(context);
        double ofOneKind = tasks * Math.max(share, 1 - share);
        if (!(ofOneKind > places) && !(tasks > quotas.subnetAddresses())) {
            return Stream.empty();
        }
        String limit =
                ofOneKind > places
                        ? "the Fargate vCPU quota ("
                                + Words.number(quotas.fargateVCpu(), 2)
                                + ") has room for "
                                + Words.count(places)
                        : "the subnets have room for " + Words.count(quotas.subnetAddresses());
        return Stream.of(
                PEAK_ABOVE_PLACES.about(
                        Design.PIPES,
                        "At the "
                                + pattern(context)
                                + " peak about "
                                + Words.counted(tasks, "task")
                                + " would run at once, but "
                                + limit
                                + "."
                                + consequence(context)));
    }

    private static Stream<Finding> peakAboveLaunchRate(PipesContext context) {
        if (!fitsOnAverage(context)) {
            return Stream.empty();
        }
        String peak =
                context.shared().workload().arrivals() instanceof Arrivals.Periodic(double every)
                        ? burstAboveLaunchBurst(context, every)
                        : peakAboveLaunchesPerSecond(context);
        return peak.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        PEAK_ABOVE_LAUNCH_RATE.about(Design.PIPES, peak + consequence(context)));
    }

    private static String burstAboveLaunchBurst(PipesContext context, double everySeconds) {
        Quotas quotas = context.shared().environment().quotas();
        double launches = burst(context, everySeconds) / context.effectiveBatch();
        if (!(launches > quotas.launchBurst())) {
            return "";
        }
        double last = (launches - quotas.launchBurst()) / quotas.launchesPerSecond();
        return "A burst starts "
                + Words.counted(launches, "task")
                + " at once, but the launch burst quota is "
                + Words.count(quotas.launchBurst())
                + ": the last one launches "
                + Words.seconds(last)
                + " later.";
    }

    private static String peakAboveLaunchesPerSecond(PipesContext context) {
        double rate = context.shared().environment().quotas().launchesPerSecond();
        double launches = peakRate(context) / context.effectiveBatch();
        return launches > rate
                ? "The "
                        + pattern(context)
                        + " peak needs about "
                        + Words.number(launches, 1)
                        + " launches per second, but the launch rate quota is "
                        + Words.number(rate, 1)
                        + "."
                : "";
    }

    private static String pattern(PipesContext context) {
        return context.shared().workload().arrivals().pattern();
    }

    /// Only where the month fits on average; otherwise the overload itself is the finding.
    private static boolean fitsOnAverage(PipesContext context) {
        return context.effectiveBatch() > 0 && context.shared().overload(Design.PIPES).isEmpty();
    }

    private static String consequence(PipesContext context) {
        int receives = context.shared().environment().queue().maxReceiveCount();
        return context.pipes().refusedLaunches() == RefusedLaunches.WAIT
                ? " The plan lets refused launches wait; in reality each may use up one of "
                        + receives
                        + " receives and end in the dead-letter queue."
                : " Each refused launch uses up one of "
                        + receives
                        + " receives before the message goes to the dead-letter queue.";
    }

    /// Tasks that would be there at the peak without any limit.
    private static double concurrency(PipesContext context) {
        int batch = context.effectiveBatch();
        double held = context.shared().task().provisioningSeconds() + context.runningSeconds(batch);
        return switch (context.shared().workload().arrivals()) {
            case Arrivals.Periodic(double every) ->
                    burst(context, every) / batch * Math.max(1, Math.ceil(held / every));
            case Arrivals.Weekly _ -> peakRate(context) / batch * Math.min(held, 3600);
            case Arrivals.Bursty(double on, _) -> peakRate(context) / batch * Math.min(held, on);
            case Arrivals.Poisson _, Arrivals.Trace _ -> 0;
        };
    }

    private static double burst(PipesContext context, double everySeconds) {
        return context.shared().workedMessages()
                * everySeconds
                / context.shared().secondsPerMonth();
    }

    /// Worked messages a second while most arrive (MODEL §1); 0 for patterns without a peak rate.
    private static double peakRate(PipesContext context) {
        double mean = context.shared().workedMessages() / context.shared().secondsPerMonth();
        return switch (context.shared().workload().arrivals()) {
            case Arrivals.Weekly(List<Double> weights) -> {
                double sum = 0;
                for (int hour = 0; hour < context.shared().comparison().hoursPerMonth(); hour++) {
                    sum += weights.get(hour % weights.size());
                }
                yield context.shared().workedMessages() * Collections.max(weights) / sum / 3600;
            }
            case Arrivals.Bursty(double on, double off) -> mean * (on + off) / on;
            case Arrivals.Periodic _, Arrivals.Poisson _, Arrivals.Trace _ -> 0;
        };
    }
}
