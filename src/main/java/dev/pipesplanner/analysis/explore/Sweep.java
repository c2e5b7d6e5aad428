package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.ParallelParts;
import dev.pipesplanner.simulation.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Every combination of the values of some axes, each compared as a plan of its own (QUESTIONS §2):
/// in closed form, or from so many months on the same messages for all designs.
///
/// @param planner whose comparison each row is
/// @param months of rows that are simulated
/// @param executor runs rows side by side; it belongs to the caller
public record Sweep(Planner planner, PriceBook book, int months, Executor executor) {

    /// Simulated months of a row.
    public static final int MONTHS = 10;

    /// Most combinations of one sweep.
    public static final int MOST_ROWS = 10_000;

    /// Rows that are one part of the work.
    private static final int TOGETHER = 8;

    public Sweep(Planner planner, PriceBook book, Executor executor) {
        this(planner, book, MONTHS, executor);
    }

    /// The first axis varies slowest.
    ///
    /// @throws IllegalArgumentException when the combinations are too many, or a field stands twice
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public Exploration explore(Environment present, List<Axis> axes, Progress progress) {
        List<Change> changes = combinations(axes);
        return new Exploration(
                present, axes.stream().map(Axis::path).toList(), rows(present, changes, progress));
    }

    /// A row for each change, in their order.
    public List<Row> rows(Environment present, List<Change> changes, Progress progress) {
        List<Function<Progress, List<Row>>> parts = new ArrayList<>();
        for (int i = 0; i < changes.size(); i += TOGETHER) {
            List<Change> part = changes.subList(i, Math.min(changes.size(), i + TOGETHER));
            parts.add(own -> part(present, part, own));
        }
        return new ParallelParts(executor, progress)
                .all(parts).stream().flatMap(List::stream).toList();
    }

    private List<Row> part(Environment present, List<Change> changes, Progress progress) {
        List<Row> rows = new ArrayList<>();
        for (Change change : changes) {
            double done = rows.size();
            Progress own = share -> progress.reached((done + share) / changes.size());
            own.reached(0);
            rows.add(row(present, change, own));
            own.reached(1);
        }
        return rows;
    }

    private Row row(Environment present, Change change, Progress progress) {
        return new Row(
                change,
                switch (change.on(present)) {
                    case Varied.NotValid(String reason) -> new Row.NotValid(reason);
                    case Varied.Valid(Environment environment) ->
                            new Row.Compared(
                                    watched(progress).compare(environment, book, progress));
                });
    }

    /// A simulation under way asks nobody whether it is still wanted, but tells how far it is.
    private Planner watched(Progress progress) {
        Progress alive = _ -> progress.reached(0);
        return planner.with(planner.fallback().watchedBy(() -> alive))
                .with(new Looks.Fixed(months));
    }

    private static List<Change> combinations(List<Axis> axes) {
        Set<String> paths = new HashSet<>();
        for (Axis axis : axes) {
            if (!paths.add(axis.path())) {
                throw new IllegalArgumentException(
                        axis.path() + " is varied twice.\nList all of its values once.");
            }
        }
        long count = axes.stream().mapToLong(axis -> axis.values().size()).reduce(1, Sweep::times);
        if (count > MOST_ROWS) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%,d combinations are more than the %,d of one sweep.\n"
                                    + "Vary fewer fields, or give them fewer values.",
                            count,
                            MOST_ROWS));
        }
        List<Change> changes = List.of(Change.NONE);
        for (Axis axis : axes) {
            changes =
                    changes.stream()
                            .flatMap(change ->
                                    axis.values().stream()
                                            .map(value -> change.with(axis.path(), value)))
                            .toList();
        }
        return changes;
    }

    private static long times(long a, long b) {
        return Math.min(a * b, Integer.MAX_VALUE);
    }
}
