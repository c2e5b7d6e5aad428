package dev.pipesplanner.advice.service;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Fix;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;

import java.util.List;
import java.util.stream.Stream;

/// Policies that do not do what they seem to (MODEL §4.1), or do not reach the load.
final class ScalingRules {

    private static final Rule TRACKING_FROM_ZERO =
            Rule.error(
                    "tracking-from-zero",
                    "Stays at zero tasks",
                    "FACTS §4: CW, missing data (inferred for backlog per task)");
    private static final Rule OVERLOADED =
            Rule.error("service-overloaded", "Load above maximum tasks", "MODEL §4.3: ρ ≥ 1");
    private static final Rule EXACT_BELOW_MAX_TASKS =
            Rule.warning(
                    "exact-below-max-tasks",
                    "Never reaches maximum tasks",
                    "FACTS §4: AAS, ExactCapacity (inferred)");
    private static final Rule SCALE_IN_ON_VISIBLE =
            Rule.warning(
                    "scale-in-on-visible",
                    "Scale-in may stop running work",
                    "FACTS §4: SQS, ApproximateNumberOfMessagesVisible (inferred)");

    private static final Rule PROTECTION_BY_WORKER =
            Rule.warning(
                    "protection-by-worker",
                    "The worker must protect its task",
                    "FACTS §4: ECS, task scale-in protection");

    static final List<Check<RuleContext>> CHECKS =
            List.of(
                    new Check<>(TRACKING_FROM_ZERO, ScalingRules::trackingFromZero),
                    new Check<>(OVERLOADED, ScalingRules::overloaded),
                    new Check<>(EXACT_BELOW_MAX_TASKS, ScalingRules::exactBelowMaxTasks),
                    new Check<>(SCALE_IN_ON_VISIBLE, ScalingRules::scaleInOnVisible),
                    new Check<>(PROTECTION_BY_WORKER, ScalingRules::protectionByWorker));

    private ScalingRules() {}

    private static Stream<Finding> trackingFromZero(RuleContext context) {
        ServiceDesign service = context.environment().service();
        if (!(service.scaling() instanceof ScalingPolicy.TargetTracking)
                || service.minTasks() > 0) {
            return Stream.empty();
        }
        Fix fix = keepOneTask(context);
        String cost = context.costIf(context.with("service.minTasks", "1"), Design.SERVICE);
        return Stream.of(
                TRACKING_FROM_ZERO
                        .about(
                                Design.SERVICE,
                                "With target tracking and minimum tasks (0), the service stays at 0"
                                        + " while messages wait: at zero tasks, backlog per task"
                                        + " has no data and no alarm fires.")
                        .advising(fix.description() + cost + ", or use step scaling.", fix));
    }

    private static Stream<Finding> overloaded(RuleContext context) {
        return context.overload(Design.SERVICE).stream()
                .map(reason -> OVERLOADED.about(Design.SERVICE, reason));
    }

    private static Stream<Finding> exactBelowMaxTasks(RuleContext context) {
        ServiceDesign service = context.environment().service();
        if (!(service.scaling() instanceof ScalingPolicy.Step step)
                || step.scaleOut().steps().stream()
                        .anyMatch(s -> s.adjustment() != ScalingStep.Adjustment.EXACT)) {
            return Stream.empty();
        }
        int exact = step.scaleOut().steps().stream().mapToInt(ScalingStep::tasks).max().orElse(0);
        int most = Math.max(exact, service.minTasks());
        if (most >= service.maxTasks()) {
            return Stream.empty();
        }
        Finding finding =
                EXACT_BELOW_MAX_TASKS.about(
                        Design.SERVICE,
                        "Scale-out sets exactly "
                                + Words.counted(exact, "task")
                                + " at most, so the service never runs more than "
                                + most
                                + " of maximum tasks ("
                                + service.maxTasks()
                                + "): "
                                + Words.counted(
                                        most * (long) service.messagesInFlightPerTask(), "message")
                                + " at a time however long the queue.");
        // a policy that scales cannot have a maximum of none
        return Stream.of(
                most == 0
                        ? finding.advising("Use the backlog steps.")
                        : withMaximum(context, finding, most));
    }

    private static Finding withMaximum(RuleContext context, Finding finding, int tasks) {
        Fix fix =
                context.fix(
                        "Set maximum tasks to " + tasks,
                        "service.maxTasks",
                        Integer.toString(tasks));
        return finding.advising(fix.description() + ", or use the backlog steps.", fix);
    }

    private static Stream<Finding> scaleInOnVisible(RuleContext context) {
        if (!stopsWork(context.environment().service())) {
            return Stream.empty();
        }
        return Stream.of(
                SCALE_IN_ON_VISIBLE
                        .about(
                                Design.SERVICE,
                                "Scale-in watches visible messages only, so it sees an empty queue"
                                        + " while work runs: a stopped task's message comes back"
                                        + " after the visibility timeout ("
                                        + context.environment().queue().visibilityTimeoutSeconds()
                                        + " s) and its mean "
                                        + Words.seconds(
                                                context.workload().processingSeconds().mean())
                                        + " of work is done again.")
                        .advising(watchInFlight(context)));
    }

    /// Whether scale-in takes a queue for empty whose messages are being worked.
    static boolean stopsWork(ServiceDesign service) {
        return service.scaling() instanceof ScalingPolicy.Step step
                && step.scaleIn().metric() == QueueMetric.VISIBLE
                && service.minTasks() < service.maxTasks()
                && !service.scaleInProtection();
    }

    private static Stream<Finding> protectionByWorker(RuleContext context) {
        ServiceDesign service = context.environment().service();
        if (!service.scaleInProtection() || !scales(service)) {
            return Stream.empty();
        }
        Environment unprotected = context.with("service.scaleInProtection", "false");
        return Stream.of(
                PROTECTION_BY_WORKER
                        .about(
                                Design.SERVICE,
                                "Scale-in is taken to stop idle tasks only. ECS knows no idle task:"
                                        + " it spares those whose worker asks for protection, for"
                                        + " two hours unless it asks for another time. A worker"
                                        + " that does not ask has its work cut off"
                                        + context.costIf(unprotected, Design.SERVICE)
                                        + ".")
                        .advising(
                                "Let the worker set task protection before it takes up work and end"
                                        + " it afterwards, and allow its task role"
                                        + " ecs:UpdateTaskProtection."));
    }

    private static boolean scales(ServiceDesign service) {
        return service.minTasks() < service.maxTasks()
                && !(service.scaling() instanceof ScalingPolicy.Fixed);
    }

    static Fix watchInFlight(RuleContext context) {
        return context.fix(
                "Set the scale-in metric to visible and in flight",
                "service.scaling.scaleIn.metric",
                QueueMetric.VISIBLE_AND_IN_FLIGHT.id());
    }

    static Fix keepOneTask(RuleContext context) {
        return context.fix("Set minimum tasks to 1", "service.minTasks", "1");
    }
}
