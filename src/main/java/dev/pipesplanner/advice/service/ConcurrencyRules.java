package dev.pipesplanner.advice.service;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Fix;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.usage.Outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How many messages one task of a service works at once, and how many its worker can (MODEL §4.1).
final class ConcurrencyRules {

    private static final int MOST_TASKS = 10_000;
    private static final String SLOTS = "service.messagesInFlightPerTask";
    private static final String BACKLOG = "service.scaling.backlogPerTask";

    private static final Rule WORK_NOT_CONCURRENT =
            Rule.warning(
                    "work-not-concurrent",
                    "A task works one message at a time",
                    "MODEL §4.1: slots per task");
    private static final Rule MESSAGES_SHARE_CPU =
            Rule.warning(
                    "messages-share-cpu",
                    "Messages share one task's CPU",
                    "MODEL §4.1: slots per task (assumption)");
    private static final Rule CONCURRENT_WORK_UNUSED =
            Rule.information(
                    "concurrent-work-unused",
                    "Two messages at once would cost less",
                    "MODEL §4.1: slots per task (assumption)");

    static final List<Check<RuleContext>> CHECKS =
            List.of(
                    new Check<>(WORK_NOT_CONCURRENT, ConcurrencyRules::workNotConcurrent),
                    new Check<>(MESSAGES_SHARE_CPU, ConcurrencyRules::messagesShareCpu),
                    new Check<>(CONCURRENT_WORK_UNUSED, ConcurrencyRules::concurrentWorkUnused));

    private ConcurrencyRules() {}

    private static int slots(RuleContext context) {
        return context.environment().service().messagesInFlightPerTask();
    }

    /// Slots are servers side by side in the model; a worker that takes one message at a time has
    /// one, however many messages it holds.
    private static Stream<Finding> workNotConcurrent(RuleContext context) {
        int slots = slots(context);
        if (slots == 1 || context.workload().concurrentWork() || context.workedMessages() == 0) {
            return Stream.empty();
        }
        Finding finding =
                WORK_NOT_CONCURRENT.about(
                        Design.SERVICE,
                        "Each task is planned with "
                                + slots
                                + " messages at once, but concurrent work is off: a worker that"
                                + " takes one at a time lets the other"
                                + (slots == 2 ? "" : " " + (slots - 1))
                                + " wait for it, so the waits computed here are too short.");
        Fix one = context.fix("Set messages at once per task to 1", SLOTS, "1");
        Environment changed = context.with(SLOTS, "1");
        return Stream.of(
                context.whatIf().answer(changed, Design.SERVICE).outcome()
                                instanceof Outcome.Infeasible<Priced>
                        ? finding.advising(
                                "Turn concurrent work on if the worker takes several; with one at a"
                                        + " time, the service cannot carry the load.")
                        : finding.advising(
                                one.description()
                                        + context.costIf(changed, Design.SERVICE)
                                        + ", or turn concurrent work on if the worker takes"
                                        + " several.",
                                one));
    }

    private static Stream<Finding> concurrentWorkUnused(RuleContext context) {
        if (slots(context) > 1 || !context.workload().concurrentWork()) {
            return Stream.empty();
        }
        Answer two = context.whatIf().answer(context.with(SLOTS, "2"), Design.SERVICE);
        return context.priced(Design.SERVICE).stream()
                .flatMap(now ->
                        two.priced().stream()
                                .filter(_ -> two.isFit(context.workload()))
                                .filter(then -> RuleContext.isSaving(now, then))
                                .map(then -> unused(context, now, then)));
    }

    private static Finding unused(RuleContext context, Priced now, Priced then) {
        return CONCURRENT_WORK_UNUSED
                .about(
                        Design.SERVICE,
                        "Each task works one message at a time, though concurrent work is on: with"
                                + " 2 at once, both at full speed, the service would cost "
                                + Words.usd(then.totalUsd())
                                + " instead of "
                                + Words.usd(now.totalUsd())
                                + " per month.")
                .advising(context.fix("Set messages at once per task to 2", SLOTS, "2"));
    }

    private static Stream<Finding> messagesShareCpu(RuleContext context) {
        int slots = slots(context);
        if (slots == 1 || !context.workload().concurrentWork()) {
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
        Environment changed = context.with(SLOTS, "1");
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
}
