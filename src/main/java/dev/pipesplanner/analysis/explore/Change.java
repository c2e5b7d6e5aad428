package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Problem;
import dev.pipesplanner.plan.ProcessingTime;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Fields that change together, such as one row of a sweep or one candidate (QUESTIONS §2).
///
/// What has to follow does: the p95 of the work keeps its ratio to a changed mean, memory goes to
/// the nearest size that a changed CPU offers, and more tasks at least lift the most.
///
/// @param values data by the field's path, as plan files hold them
public record Change(Map<String, Object> values) {

    private static final String MEAN = "workload.processingSeconds.mean";
    private static final String P95 = "workload.processingSeconds.p95";
    private static final String CPU = "task.cpu";
    private static final String MEMORY = "task.memory";
    private static final String LEAST_TASKS = "service.minTasks";
    private static final String MOST_TASKS = "service.maxTasks";

    /// Changes nothing.
    public static final Change NONE = new Change(Map.of());

    public Change {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The same with one more field, or another value of it.
    public Change with(String path, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(path, value);
        return new Change(more);
    }

    /// The environment so changed.
    public Varied on(Environment environment) {
        Environment changed = environment;
        try {
            for (Field<Environment, ?> field : fields()) {
                changed = field.withData(changed, value(field.path()));
            }
            changed = followed(environment, changed);
        } catch (IllegalArgumentException e) {
            return new Varied.NotValid(String.valueOf(e.getMessage()));
        }
        List<Problem> problems = PlanChecks.of(changed);
        return problems.isEmpty()
                ? new Varied.Valid(changed)
                : new Varied.NotValid(problems.getFirst().message());
    }

    /// In the catalogue's order, in which what chooses a kind stands before the fields of that
    /// kind.
    private List<Field<Environment, ?>> fields() {
        List<Field<Environment, ?>> all = PlanFields.ofEnvironment();
        return values.keySet().stream()
                .<Field<Environment, ?>>map(PlanFields::require)
                .sorted(Comparator.comparingInt(all::indexOf))
                .toList();
    }

    private Object value(String path) {
        return Objects.requireNonNull(values.get(path));
    }

    private boolean changes(String path) {
        return values.containsKey(path);
    }

    private Environment followed(Environment before, Environment changed) {
        Environment followed = changed;
        if (changes(MEAN) && !changes(P95)) {
            followed = keepingTail(before, followed);
        }
        if (changes(CPU) && !changes(MEMORY)) {
            followed = nearestMemory(followed);
        }
        if (changes(LEAST_TASKS)
                && !changes(MOST_TASKS)
                && followed.service().minTasks() > followed.service().maxTasks()) {
            followed = with(followed, MOST_TASKS, (double) followed.service().minTasks());
        }
        return followed;
    }

    private static Environment keepingTail(Environment before, Environment changed) {
        return before.workload().processingSeconds()
                                instanceof ProcessingTime.Lognormal(double mean, double p95)
                        && mean > 0
                        && changed.workload().processingSeconds()
                                instanceof ProcessingTime.Lognormal now
                ? with(changed, P95, p95 / mean * now.mean())
                : changed;
    }

    private static Environment nearestMemory(Environment changed) {
        int memory = changed.task().memory();
        Optional<Integer> nearest =
                FargateSizes.memories(changed.task().cpu()).stream()
                        .min(Comparator.comparingInt(offered -> Math.abs(offered - memory)));
        return nearest.map(offered -> with(changed, MEMORY, offered.doubleValue())).orElse(changed);
    }

    private static Environment with(Environment environment, String path, Object value) {
        return PlanFields.require(path).withData(environment, value);
    }
}
