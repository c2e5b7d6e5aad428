package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.ParallelWork;
import dev.pipesplanner.plan.PlanFields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// The size of a task, where more vCPU makes the work faster: every CPU that Fargate offers, with
/// the least memory that is no less than the plan's, and the work that takes as long as it does
/// there.
public final class TaskSizes {

    /// The path that stands for the size.
    static final String CPU = "task.cpu";

    private static final double UNITS = 1_024;

    private TaskSizes() {}

    public static Decision decision() {
        return new Decision(Set.of(CPU, "task.memory"), TaskSizes::options);
    }

    private static List<Option> options(Environment decided) {
        if (decided.workload().parallelShare() == 0) {
            return List.of();
        }
        return of(decided, FargateSizes.cpus());
    }

    /// Of these CPU units alone, whatever the work gains from them.
    static Decision of(List<Integer> cpus) {
        return new Decision(Set.of(CPU), decided -> of(decided, cpus));
    }

    private static List<Option> of(Environment decided, List<Integer> cpus) {
        return cpus.stream().flatMap(cpu -> option(decided, cpu).stream()).toList();
    }

    private static List<Option> option(Environment decided, int cpu) {
        OptionalInt memory =
                FargateSizes.memories(cpu).stream()
                        .mapToInt(each -> each)
                        .filter(each -> each >= decided.task().memory())
                        .min();
        if (memory.isEmpty()) {
            return List.of();
        }
        try {
            Environment sized =
                    PlanFields.require("task.memory")
                            .withData(
                                    ParallelWork.withCpu(decided, cpu), (double) memory.getAsInt());
            return List.of(new Option(words(cpu, memory.getAsInt()), differing(decided, sized)));
        } catch (IllegalArgumentException _) {
            // the work would take longer, or less, than a plan can say
            return List.of();
        }
    }

    private static String words(int cpu, int memory) {
        return "tasks of "
                + Figures.significant(cpu / UNITS)
                + " vCPU and "
                + Figures.significant(memory / UNITS)
                + " GB";
    }

    private static Map<String, Object> differing(Environment before, Environment after) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            if (!field.same(before, after)) {
                values.put(field.path(), field.data(after));
            }
        }
        return values;
    }
}
