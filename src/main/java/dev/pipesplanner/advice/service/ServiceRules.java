package dev.pipesplanner.advice.service;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Findings;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.usage.Outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How the service's scaling and capacity mislead.
public final class ServiceRules {

    private static final double LEAST_LOSS = 0.005;

    private ServiceRules() {}

    public static List<Finding> trackingFromZero(RuleContext of) {
        ServiceDesign service = of.environment().service();
        if (!(service.scaling() instanceof ScalingPolicy.TargetTracking)
                || service.minTasks() > 0) {
            return List.of();
        }
        String effect =
                of.totalIf(with(of.environment(), "service.minTasks", 1), Design.SERVICE)
                        .map(usd -> "; that would cost " + Words.usd(usd) + " a month")
                        .orElse("");
        return Findings.error(
                "tracking-from-zero",
                Design.SERVICE,
                "minTasks (0) with target tracking: at zero tasks backlog per task has no data, no"
                        + " alarm fires, and the service stays at 0 while messages wait."
                        + "\nMaybe set minTasks to 1"
                        + effect
                        + ", or use the policy step.",
                "FACTS §4: CW, missing data (inferred for backlog per task)");
    }

    public static List<Finding> overloaded(RuleContext of) {
        if (!(of.comparison().service().outcome() instanceof Outcome.Infeasible(String reason))) {
            return List.of();
        }
        return Findings.error("service-overloaded", Design.SERVICE, reason, "MODEL §4.3: ρ ≥ 1");
    }

    public static List<Finding> lossesExpected(RuleContext of) {
        double losses = of.priced(Design.SERVICE).map(Priced::lossesPerMonth).orElse(0.0);
        if (losses < LEAST_LOSS) {
            return List.of();
        }
        return Findings.warning(
                "service-losses-expected",
                Design.SERVICE,
                Words.number(losses, 2)
                        + " of "
                        + Words.count(of.workedMessages())
                        + " messages a month are never worked: their tasks stop more often than"
                        + " queue.maxReceiveCount ("
                        + of.environment().queue().maxReceiveCount()
                        + ") permits, or no alarm starts a task for them."
                        + "\nMaybe watch visible-and-in-flight for scale-in, or set"
                        + " service.minTasks to 1.",
                "FACTS §4: ECS, scale-in; FACTS §3: SQS, dead-letter queues (inferred)");
    }

    /// Without it the Spot discount would be booked as a saving of zero-scale.
    public static List<Finding> onDemandAgainstSpot(RuleContext of) {
        PipesDesign pipes = of.pipes();
        if (!(pipes.spotShare() > 0) || of.environment().service().spotShare() > 0) {
            return List.of();
        }
        Optional<Priced> service = of.priced(Design.SERVICE);
        Environment onSpot =
                with(
                        with(of.environment(), "service.spotWeight", pipes.spotWeight()),
                        "service.onDemandWeight",
                        pipes.onDemandWeight());
        Optional<BigDecimal> spot =
                service.isEmpty() ? Optional.empty() : of.totalIf(onSpot, Design.SERVICE);
        if (spot.isEmpty()) {
            return List.of();
        }
        BigDecimal now = service.get().bill().totalUsd();
        BigDecimal discount = now.subtract(spot.get());
        if (Cents.of(discount).signum() <= 0) {
            return List.of();
        }
        return Findings.warning(
                "service-on-demand-against-spot",
                Design.SERVICE,
                "Pipes run "
                        + Words.percent(pipes.spotShare())
                        + " on Spot, the service on demand"
                        + " at "
                        + Words.usd(now)
                        + "; the same service on Spot would cost "
                        + Words.usd(spot.get())
                        + ". "
                        + Words.usd(discount)
                        + " of the difference is the Spot discount, not a saving of zero-scale.",
                "FACTS §9: attribute with care; FACTS §6: SPOT");
    }

    public static List<Finding> exactBelowMaximum(RuleContext of) {
        ServiceDesign service = of.environment().service();
        if (!(service.scaling() instanceof ScalingPolicy.Step step)
                || step.scaleOut().steps().stream()
                        .anyMatch(s -> s.adjustment() != ScalingStep.Adjustment.EXACT)) {
            return List.of();
        }
        int exact = step.scaleOut().steps().stream().mapToInt(ScalingStep::tasks).max().orElse(0);
        int top = Math.max(exact, service.minTasks());
        if (top >= service.maxTasks()) {
            return List.of();
        }
        return Findings.warning(
                "exact-below-max-tasks",
                Design.SERVICE,
                "Scale-out sets exactly "
                        + exact
                        + " task"
                        + (exact == 1 ? "" : "s")
                        + " at most, so the service never runs more than "
                        + top
                        + " of maxTasks "
                        + service.maxTasks()
                        + ": "
                        + top * (long) service.messagesInFlightPerTask()
                        + " messages at a time however long the queue."
                        + "\nMaybe use the backlog steps, or set maxTasks to "
                        + top
                        + ".",
                "FACTS §4: AAS, ExactCapacity (inferred)");
    }

    public static List<Finding> scaleInOnVisible(RuleContext of) {
        ServiceDesign service = of.environment().service();
        if (!(service.scaling() instanceof ScalingPolicy.Step step)
                || step.scaleIn().metric() != QueueMetric.VISIBLE
                || service.minTasks() >= service.maxTasks()) {
            return List.of();
        }
        return Findings.warning(
                "scale-in-on-visible",
                Design.SERVICE,
                "Scale-in watches visible messages only, so it sees an empty queue while work runs:"
                        + " a stopped task's message comes back after the visibility timeout ("
                        + of.environment().queue().visibilityTimeoutSeconds()
                        + " s) and its mean "
                        + Words.seconds(of.workload().processingSeconds().mean())
                        + " of work is done again."
                        + "\nMaybe use the metric visible-and-in-flight.",
                "FACTS §4: SQS, ApproximateNumberOfMessagesVisible (inferred)");
    }

    private static Environment with(Environment environment, String path, int value) {
        return PlanFields.require(path).withText(environment, Integer.toString(value));
    }
}
