package dev.pipesplanner.advice;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.ParallelWork;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Task;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What work that speeds up with more vCPU would gain on the task size next to the plan's.
final class TaskSizeRules {

    private static final Rule WORK_ON_ANOTHER_SIZE =
            Rule.information(
                    "work-on-another-size",
                    "Another task size would do better",
                    "MODEL §1: S on another task.cpu (assumption)");

    /// Seconds by which a wait must differ to be told.
    private static final double LEAST_WAIT = 0.05;

    static final List<Check<RuleContext>> CHECKS =
            List.of(new Check<>(WORK_ON_ANOTHER_SIZE, TaskSizeRules::workOnAnotherSize));

    private TaskSizeRules() {}

    /// The plan on another size, and what becomes of a design that fits there.
    private record OtherSize(Environment environment, Priced priced) {}

    private static Stream<Finding> workOnAnotherSize(RuleContext context) {
        if (context.workload().parallelShare() == 0
                || context.workload().processingSeconds().mean() == 0) {
            return Stream.empty();
        }
        List<Environment> sizes = neighbours(context.environment());
        return context.comparison().answers().stream()
                .filter(answer -> !answer.isUnknown())
                .filter(answer -> runsOnTasks(context, answer.design()))
                .flatMap(answer -> better(context, answer, sizes).stream());
    }

    private static boolean runsOnTasks(RuleContext context, Design design) {
        return context.environment().settings(design).fargate().isPresent();
    }

    /// On the next smaller and the next larger CPU that have at least the plan's memory.
    private static List<Environment> neighbours(Environment environment) {
        List<Integer> cpus = FargateSizes.cpus();
        int present = cpus.indexOf(environment.task().cpu());
        if (present < 0) {
            return List.of();
        }
        return Stream.of(present - 1, present + 1)
                .filter(index -> index >= 0 && index < cpus.size())
                .flatMap(index -> resized(environment, cpus.get(index)).stream())
                .toList();
    }

    /// None where the size does not offer the memory, or a plan cannot hold such long work.
    private static Optional<Environment> resized(Environment environment, int cpu) {
        Optional<Integer> memory =
                FargateSizes.memories(cpu).stream()
                        .filter(mib -> mib >= environment.task().memory())
                        .findFirst();
        try {
            Environment changed = ParallelWork.withCpu(environment, cpu);
            return memory.map(
                    mib -> PlanFields.require("task.memory").withData(changed, mib.doubleValue()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The cheaper of the two sizes, where it saves or where the design does not fit now.
    private static Optional<Finding> better(
            RuleContext context, Answer now, List<Environment> sizes) {
        boolean isFit = now.isFit(context.workload());
        return sizes.stream()
                .flatMap(size -> fitting(context, size, now.design()).stream())
                .filter(other -> !isFit || saves(now, other))
                .min(Comparator.comparing(other -> other.priced().totalUsd()))
                .map(other -> finding(context, now, other));
    }

    private static Optional<OtherSize> fitting(
            RuleContext context, Environment size, Design design) {
        return Optional.of(context.whatIf().answer(size, design))
                .filter(answer -> answer.isFit(size.workload()))
                .flatMap(Answer::priced)
                .map(priced -> new OtherSize(size, priced));
    }

    private static boolean saves(Answer now, OtherSize other) {
        return now.priced()
                .filter(priced -> RuleContext.isSaving(priced, other.priced()))
                .isPresent();
    }

    private static Finding finding(RuleContext context, Answer now, OtherSize other) {
        List<String> work =
                Figures.durations(
                        context.workload().processingSeconds().mean(),
                        other.environment().workload().processingSeconds().mean());
        Task task = other.environment().task();
        return WORK_ON_ANOTHER_SIZE
                .about(
                        now.design(),
                        "The mean work per message ("
                                + work.getFirst()
                                + ") is that on "
                                + Words.number(context.task().vCpu(), 2)
                                + " vCPU: by the parallel share ("
                                + Words.percent(context.workload().parallelShare())
                                + ") it takes "
                                + work.getLast()
                                + " on "
                                + Words.number(task.vCpu(), 2)
                                + " vCPU with "
                                + Words.count(task.memory())
                                + " MiB, where "
                                + now.design().subject()
                                + " would "
                                + effect(context, now, other.priced())
                                + ".")
                .advising(
                        "Measure the work there, then set the task size and the work to what you"
                                + " measured.");
    }

    private static String effect(RuleContext context, Answer now, Priced then) {
        String cost = Words.usd(then.totalUsd());
        return now.priced()
                .map(before ->
                        gain(context, now, before)
                                + cost
                                + " instead of "
                                + Words.usd(before.totalUsd())
                                + " per month"
                                + waits(context, before, then))
                .orElse("carry the load, for " + cost + " per month");
    }

    private static String gain(RuleContext context, Answer now, Priced before) {
        if (now.isFit(context.workload())) {
            return "cost ";
        }
        return context.workload().latencyTarget().isSet() && !before.meetsTarget()
                ? "meet the wait target, for "
                : "stay within the loss tolerance, for ";
    }

    /// `, with a p95 wait of 65 s instead of 60 s`; empty where both are alike.
    private static String waits(RuleContext context, Priced before, Priced then) {
        double now = before.latency().atTargetPercentile();
        double changed = then.latency().atTargetPercentile();
        // NaN and infinity are no waits to compare
        if (!(Math.abs(now - changed) >= LEAST_WAIT && Double.isFinite(now - changed))) {
            return "";
        }
        List<String> figures = Figures.durations(changed, now);
        return ", with a p"
                + Words.number(context.workload().latencyTarget().percentile(), 2)
                + " wait of "
                + figures.getFirst()
                + " instead of "
                + figures.getLast();
    }
}
