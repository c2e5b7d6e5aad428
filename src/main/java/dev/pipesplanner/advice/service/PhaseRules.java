package dev.pipesplanner.advice.service;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.usage.Usage;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Bursts whose period is about the time after which a service scales in: a few seconds decide
/// whether tasks stop between two of them (MODEL §1).
final class PhaseRules {

    private static final Rule PERIOD_NEAR_SCALE_IN =
            Rule.warning(
                    "period-near-scale-in",
                    "Hours hang on the phase of a minute",
                    "FACTS §4: CW, alarm periods");

    static final List<Check<RuleContext>> CHECKS =
            List.of(new Check<>(PERIOD_NEAR_SCALE_IN, PhaseRules::periodNearScaleIn));

    /// How near the two times are to each other where the phase decides, in seconds.
    private static final double NEAR = 60;

    /// Minutes of target tracking's low alarm (MODEL §4.1).
    private static final int TRACKING_MINUTES = 15;

    private static final List<Meter> VCPU_HOURS =
            List.of(
                    Meter.FARGATE_VCPU_HOURS,
                    Meter.FARGATE_SAVINGS_PLAN_VCPU_HOURS,
                    Meter.FARGATE_SPOT_VCPU_HOURS);

    private PhaseRules() {}

    private static Stream<Finding> periodNearScaleIn(RuleContext context) {
        OptionalInt minutes = minutesToScaleIn(context.environment().service());
        if (!(context.workload().arrivals() instanceof Arrivals.Periodic(double every))
                || minutes.isEmpty()
                || Math.abs(every - 60.0 * minutes.getAsInt()) > NEAR) {
            return Stream.empty();
        }
        String range =
                context.priced(Design.SERVICE)
                        .map(priced -> taskHours(priced.usage(), context.task().vCpu()))
                        .orElse("");
        return Stream.of(
                PERIOD_NEAR_SCALE_IN
                        .about(
                                Design.SERVICE,
                                "A burst every "
                                        + Words.seconds(every)
                                        + " meets a scale-in after "
                                        + Words.counted(minutes.getAsInt(), "minute")
                                        + " without messages: where the bursts stand in AWS's"
                                        + " minute decides whether tasks stop between them."
                                        + range)
                        .advising("Set the scale-in minutes well above or below it."));
    }

    private static OptionalInt minutesToScaleIn(ServiceDesign service) {
        if (service.minTasks() == service.maxTasks()) {
            return OptionalInt.empty();
        }
        return switch (service.scaling()) {
            case ScalingPolicy.Fixed _ -> OptionalInt.empty();
            case ScalingPolicy.Step(_, var in) -> OptionalInt.of(in.periods());
            case ScalingPolicy.TargetTracking _ -> OptionalInt.of(TRACKING_MINUTES);
        };
    }

    /// The range over the simulated months, each at another phase; empty where there are none.
    private static String taskHours(Usage usage, double vCpu) {
        return usage.range(PhaseRules::vCpuHours)
                .map(range -> " " + sentence(range, vCpu))
                .orElse("");
    }

    /// On demand, under a Savings Plan and on Spot.
    private static double vCpuHours(Usage month) {
        return VCPU_HOURS.stream().mapToDouble(month::quantity).sum();
    }

    private static String sentence(DoubleSummaryStatistics range, double vCpu) {
        return "Task-hours per month range from "
                + Words.number(range.getMin() / vCpu, 0)
                + " to "
                + Words.number(range.getMax() / vCpu, 0)
                + "; the figures are their mean.";
    }
}
