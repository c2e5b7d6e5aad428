package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Findings;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Quotas;
import dev.pipesplanner.plan.RefusedLaunches;
import dev.pipesplanner.usage.Outcome;

import java.util.Collections;
import java.util.List;

/// Months that fit on average while an hour or a burst does not (MODEL §3.5).
///
/// Batches are taken as full, so the peak is a lower bound: a rule that fires is right. Poisson
/// arrivals have no peak of their own, and a trace's is known to the simulation only.
public final class PeakRules {

    private PeakRules() {}

    public static List<Finding> concurrencyAbovePlaces(RuleContext of) {
        if (!comparable(of)) {
            return List.of();
        }
        Quotas quotas = of.environment().quotas();
        double places = Math.floor(quotas.fargateVCpu() / of.task().vCpu());
        double share = of.pipes().spotShare();
        double tasks = concurrency(of);
        double ofOneKind = tasks * Math.max(share, 1 - share);
        if (!(ofOneKind > places) && !(tasks > quotas.subnetAddresses())) {
            return List.of();
        }
        String limit =
                ofOneKind > places
                        ? "fargateVCpu ("
                                + Words.number(quotas.fargateVCpu(), 2)
                                + ") has places for "
                                + Words.count(places)
                        : "subnetAddresses is " + Words.count(quotas.subnetAddresses());
        return Findings.warning(
                "peak-above-places",
                Design.PIPES,
                "At the "
                        + of.workload().arrivals().pattern()
                        + " peak about "
                        + Words.count(tasks)
                        + " tasks want to run at once, but "
                        + limit
                        + "."
                        + consequence(of),
                "FACTS §2: ECS-Q, vCPU quotas; FACTS §1: EB, receive counts (inferred)");
    }

    public static List<Finding> launchesAboveRate(RuleContext of) {
        if (!comparable(of)) {
            return List.of();
        }
        Quotas quotas = of.environment().quotas();
        double rate = quotas.launchesPerSecond();
        String pattern = of.workload().arrivals().pattern();
        String peak;
        if (of.workload().arrivals() instanceof Arrivals.Periodic(double every)) {
            double launches = burst(of, every) / of.effectiveBatch();
            if (!(launches > quotas.launchBurst())) {
                return List.of();
            }
            peak =
                    "A burst starts "
                            + Words.count(launches)
                            + " tasks at once, but launchBurst is "
                            + Words.count(quotas.launchBurst())
                            + ": the last one launches "
                            + Words.seconds((launches - quotas.launchBurst()) / rate)
                            + " later.";
        } else {
            double launches = peakRate(of) / of.effectiveBatch();
            if (!(launches > rate)) {
                return List.of();
            }
            peak =
                    "At the "
                            + pattern
                            + " peak about "
                            + Words.number(launches, 1)
                            + " launches a second are asked for, but launchesPerSecond is "
                            + Words.number(rate, 1)
                            + ".";
        }
        return Findings.warning(
                "peak-above-launch-rate",
                Design.PIPES,
                peak + consequence(of),
                "FACTS §2: ECS, launch rates; FACTS §1: EB, receive counts (inferred)");
    }

    /// Only where the month fits on average; otherwise the overload itself is the finding.
    private static boolean comparable(RuleContext of) {
        return of.effectiveBatch() > 0
                && !(of.comparison().pipes().outcome() instanceof Outcome.Infeasible);
    }

    private static String consequence(RuleContext of) {
        int receives = of.environment().queue().maxReceiveCount();
        return of.pipes().refusedLaunches() == RefusedLaunches.WAIT
                ? " The plan lets refused launches wait; in reality each may use up one of "
                        + receives
                        + " receives and end in the dead-letter queue."
                : " Each refused launch uses up one of "
                        + receives
                        + " receives before the message goes to the dead-letter queue.";
    }

    /// Tasks that would be there at the peak without any limit.
    private static double concurrency(RuleContext of) {
        int batch = of.effectiveBatch();
        double held = of.task().provisioningSeconds() + of.runningSeconds(batch);
        return switch (of.workload().arrivals()) {
            case Arrivals.Periodic(double every) ->
                    burst(of, every) / batch * Math.max(1, Math.ceil(held / every));
            case Arrivals.Weekly _ -> peakRate(of) / batch * Math.min(held, 3600);
            case Arrivals.Bursty(double on, _) -> peakRate(of) / batch * Math.min(held, on);
            case Arrivals.Poisson _, Arrivals.Trace _ -> 0;
        };
    }

    private static double burst(RuleContext of, double everySeconds) {
        return of.workedMessages() * everySeconds / of.secondsPerMonth();
    }

    /// Worked messages a second while most arrive (MODEL §1); 0 for patterns without a peak rate.
    private static double peakRate(RuleContext of) {
        double mean = of.workedMessages() / of.secondsPerMonth();
        return switch (of.workload().arrivals()) {
            case Arrivals.Weekly(List<Double> weights) -> {
                double sum = 0;
                for (int hour = 0; hour < of.comparison().hoursPerMonth(); hour++) {
                    sum += weights.get(hour % weights.size());
                }
                yield of.workedMessages() * Collections.max(weights) / sum / 3600;
            }
            case Arrivals.Bursty(double on, double off) -> mean * (on + off) / on;
            case Arrivals.Periodic _, Arrivals.Poisson _, Arrivals.Trace _ -> 0;
        };
    }
}
