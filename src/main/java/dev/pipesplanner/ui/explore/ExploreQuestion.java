package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Axis;
import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.analysis.explore.Exploration;
import dev.pipesplanner.analysis.explore.MapQuestion;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.analysis.explore.Sweep;
import dev.pipesplanner.analysis.explore.Varied;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;

import java.util.List;
import java.util.Optional;

/// What is asked of one environment, with its prices looked up once.
///
/// @param planner whose fallback simulates what has no closed form
record ExploreQuestion(
        Environment environment, Planner planner, PriceBook book, List<AxisRange> axes) {

    /// Values of a line.
    static final int LINE_STEPS = 41;

    /// By the number of axes: values of the first one, and of each other.
    private static final int[][] STEPS = {{1, 1}, {LINE_STEPS, 1}, {25, 15}, {11, 8}, {7, 5}};

    ExploreQuestion {
        axes = List.copyOf(axes);
    }

    /// Of the first two axes; empty where there are fewer.
    Optional<MapQuestion> map() {
        return axes.size() < 2
                ? Optional.empty()
                : Optional.of(new MapQuestion(environment, axes.get(0).span(), axes.get(1).span()));
    }

    /// Every combination of the axes' values, in closed form.
    ///
    /// @param progress told the share of the rows, and what may end the work
    Exploration table(Progress progress) {
        return new Sweep(closed(), book, Runnable::run)
                .explore(environment, axes.stream().map(this::values).toList(), progress);
    }

    /// The values of an axis that have rows.
    Axis values(AxisRange axis) {
        return axis.axis(STEPS[axes.size()][axes.getFirst().equals(axis) ? 0 : 1]);
    }

    /// The plan with that change, in closed form.
    Row row(Change change) {
        return new Row(
                change,
                switch (change.on(environment)) {
                    case Varied.Valid(Environment changed) ->
                            new Row.Compared(closed().compare(changed, book));
                    case Varied.NotValid(String reason) -> new Row.NotValid(reason);
                });
    }

    private Planner closed() {
        return planner.with(FallbackEngine.NONE);
    }
}
