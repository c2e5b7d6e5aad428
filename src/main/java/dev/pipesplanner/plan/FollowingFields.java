package dev.pipesplanner.plan;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Several fields changed together, and what has to follow them (QUESTIONS §2).
///
/// A changed mean of the work keeps its ratio to the p95, a changed CPU carries the work that
/// speeds up with it ({@link ParallelWork}) and the memory to the nearest size that it offers, and
/// what a design follows by itself does. What is changed too follows nothing.
public final class FollowingFields {

    private static final String MEAN = "workload.processingSeconds.mean";
    private static final String P95 = "workload.processingSeconds.p95";
    private static final String PARALLEL = "workload.parallelShare";
    private static final String CPU = "task.cpu";
    private static final String MEMORY = "task.memory";

    private final Map<String, Object> values;

    private FollowingFields(Map<String, Object> values) {
        this.values = values;
    }

    /// The environment with these values, which may contradict each other ({@link PlanChecks}).
    ///
    /// @param values data by the field's path
    /// @throws IllegalArgumentException naming the field whose value is refused, or does not apply
    public static Environment changed(Environment environment, Map<String, Object> values) {
        return new FollowingFields(values).changed(environment);
    }

    private Environment changed(Environment before) {
        Environment present = withData(before, PARALLEL);
        Environment changed = changes(CPU) && !changes(MEAN) ? withWorkOfTheCpu(present) : present;
        // in the catalogue's order, in which a kind stands before the fields of that kind
        for (Field<Environment, ?> field : PlanFields.inOrder(values.keySet())) {
            changed = withData(changed, field.path());
        }
        if (changes(MEAN) && !changes(P95)) {
            changed = keepingTail(before, changed);
        }
        if (changes(CPU) && !changes(MEMORY)) {
            changed = withNearestMemory(changed);
        }
        return withFollowingSettings(changed);
    }

    private boolean changes(String path) {
        return values.containsKey(path);
    }

    private Environment withData(Environment environment, String path) {
        Object value = values.get(path);
        return value == null ? environment : PlanFields.require(path).withData(environment, value);
    }

    private Environment withWorkOfTheCpu(Environment present) {
        Environment resized = withData(present, CPU);
        return ParallelWork.withCpu(present, resized.task().cpu());
    }

    private static Environment keepingTail(Environment before, Environment changed) {
        return before.workload().processingSeconds()
                                instanceof ProcessingTime.Lognormal(double mean, double p95)
                        && mean > 0
                        && changed.workload().processingSeconds()
                                instanceof ProcessingTime.Lognormal now
                ? PlanFields.require(P95).withData(changed, p95 / mean * now.mean())
                : changed;
    }

    private static Environment withNearestMemory(Environment changed) {
        int memory = changed.task().memory();
        return FargateSizes.memories(changed.task().cpu()).stream()
                .min(Comparator.comparingInt(offered -> Math.abs(offered - memory)))
                .map(offered -> PlanFields.require(MEMORY).withData(changed, offered.doubleValue()))
                .orElse(changed);
    }

    private Environment withFollowingSettings(Environment changed) {
        Environment followed = changed;
        for (Design design : Design.values()) {
            Set<String> names = changedIn(design);
            DesignSettings settings = changed.settings(design);
            DesignSettings after = names.isEmpty() ? settings : settings.following(names);
            if (after != settings) {
                followed = Lens.with(followed, design.id(), after);
            }
        }
        return followed;
    }

    /// Names of the changed fields within a design's section.
    private Set<String> changedIn(Design design) {
        String section = design.path("");
        Set<String> names = new HashSet<>();
        for (String path : values.keySet()) {
            if (path.startsWith(section)) {
                names.add(path.substring(section.length()));
            }
        }
        return names;
    }
}
