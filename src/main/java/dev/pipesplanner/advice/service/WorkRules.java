package dev.pipesplanner.advice.service;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.usage.WorkTime;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Work that a task of a service may not do as it is computed (MODEL §7).
final class WorkRules {

    /// The longest that SQS keeps a message invisible, however often a worker extends it.
    private static final double LONGEST_VISIBILITY_SECONDS = 43_200;

    private static final double LEAST_MESSAGES = 0.5;
    private static final int MOST_TASKS = 10_000;

    private static final Rule MESSAGES_SHARE_CPU =
            Rule.warning(
                    "messages-share-cpu",
                    "Messages share one task's CPU",
                    "MODEL §4.1: slots per task (assumption)");
    private static final Rule WORK_BEYOND_VISIBILITY =
            Rule.warning(
                    "work-beyond-visibility",
                    "Work longer than SQS waits",
                    "FACTS §3: SQS, visibility timeout of 12 hours at most");

    static final List<Check<RuleContext>> CHECKS =
            List.of(
                    new Check<>(MESSAGES_SHARE_CPU, WorkRules::messagesShareCpu),
                    new Check<>(WORK_BEYOND_VISIBILITY, WorkRules::workBeyondVisibility));

    private static final String BACKLOG = "service.scaling.backlogPerTask";

    private WorkRules() {}

    private static Stream<Finding> messagesShareCpu(RuleContext context) {
        ServiceDesign service = context.environment().service();
        int slots = service.messagesInFlightPerTask();
        if (slots == 1) {
            return Stream.empty();
        }
        return Stream.of(
                MESSAGES_SHARE_CPU
                        .about(
                                Design.SERVICE,
                                "Each task works "
                                        + slots
                                        + " messages at once, all at full speed side by side on "
                                        + Words.number(context.task().vCpu(), 2)
                                        + " vCPU: that holds for work that waits, not for work that"
                                        + " computes.")
                        .advising(
                                "Measure it: when each message needs the whole CPU, the same speed"
                                        + " takes "
                                        + slots
                                        + " times the tasks"
                                        + context.costIf(oneEach(context), Design.SERVICE)
                                        + "."));
    }

    /// As many slots, each a task of its own.
    private static Environment oneEach(RuleContext context) {
        Environment changed = context.with("service.messagesInFlightPerTask", "1");
        ServiceDesign service = context.environment().service();
        int slots = service.messagesInFlightPerTask();
        changed = set(changed, "service.minTasks", times(service.minTasks(), slots));
        changed = set(changed, "service.maxTasks", times(service.maxTasks(), slots));
        changed = set(changed, "service.base.tasks", times(service.base().tasks(), slots));
        return switch (service.scaling()) {
            case ScalingPolicy.Fixed _ -> changed;
            case ScalingPolicy.TargetTracking tracking -> {
                double each = service.backlogTarget(context.workload(), tracking) / slots;
                yield set(changed, BACKLOG, Math.max(1, each));
            }
            case ScalingPolicy.Step(var out, var in) -> {
                Environment outwards =
                        set(changed, "service.scaling.scaleOut.steps", times(out.steps(), slots));
                yield set(outwards, "service.scaling.scaleIn.steps", times(in.steps(), slots));
            }
        };
    }

    private static Environment set(Environment environment, String path, Object data) {
        return PlanFields.require(path).withData(environment, data);
    }

    private static int times(int tasks, int slots) {
        return (int) Math.clamp((long) tasks * slots, -MOST_TASKS, MOST_TASKS);
    }

    private static List<Map<String, Object>> times(List<ScalingStep> steps, int slots) {
        return steps.stream()
                .map(step ->
                        Map.<String, Object>of(
                                "from",
                                step.from(),
                                step.adjustment().id(),
                                times(step.tasks(), slots)))
                .toList();
    }

    private static Stream<Finding> workBeyondVisibility(RuleContext context) {
        double longer =
                context.workedMessages()
                        * WorkTime.of(context.workload().processingSeconds(), 1)
                                .tail(LONGEST_VISIBILITY_SECONDS);
        if (longer < LEAST_MESSAGES) {
            return Stream.empty();
        }
        return Stream.of(
                WORK_BEYOND_VISIBILITY
                        .about(
                                Design.SERVICE,
                                "About "
                                        + Words.counted(Math.rint(longer), "message")
                                        + " per month take longer than the 12 hours for which SQS"
                                        + " can hide them: they come back while they are worked,"
                                        + " and are worked again.")
                        .advising("Split the work, or give each message its own task."));
    }
}
