package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Axis;
import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.analysis.explore.Exploration;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.analysis.explore.Varied;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.chart.MapPicture;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked of one environment, with its prices looked up once.
///
/// @param planner in closed form
record ExploreQuestion(
        Environment environment, Planner planner, PriceBook book, List<AxisRange> axes) {

    /// Values of a line.
    static final int LINE_STEPS = 41;

    ExploreQuestion {
        axes = List.copyOf(axes);
    }

    /// Every combination of the axes' values.
    ///
    /// @param progress told the share of the rows, and what may end the work
    Exploration table(Progress progress) {
        List<Change> changes = changes(axes.stream().map(this::axis).toList());
        List<Row> rows = new ArrayList<>(changes.size());
        for (Change change : changes) {
            progress.reached((double) rows.size() / changes.size());
            rows.add(row(change));
        }
        return new Exploration(
                environment, axes.stream().map(axis -> axis.field().path()).toList(), rows);
    }

    private Axis axis(AxisRange range) {
        return range.axis(axes.get(0).equals(range) ? 25 : 15);
    }

    /// Everything that the views show.
    Explored explored(Progress progress) {
        Exploration table = table(progress);
        return new Explored(
                axes,
                table,
                map(table),
                new LinesOfAxes(this, _ -> progress.reached(0)).pictures());
    }

    /// Who wins where on the first two axes; empty where there are fewer.
    Optional<MapPicture> map(Exploration table) {
        return axes.size() == 2
                ? Optional.of(new MapOfTable(axes.get(0), axes.get(1), table).picture())
                : Optional.empty();
    }

    /// The plan with that change, in closed form.
    Row row(Change change) {
        return new Row(
                change,
                switch (change.on(environment)) {
                    case Varied.Valid(Environment changed) ->
                            new Row.Compared(planner.compare(changed, book));
                    case Varied.NotValid(String reason) -> new Row.NotValid(reason);
                });
    }

    private static List<Change> changes(List<Axis> axes) {
        List<Change> changes = List.of(Change.NONE);
        for (Axis axis : axes) {
            List<Change> further = new ArrayList<>();
            for (Change each : changes) {
                axis.values().forEach(value -> further.add(each.with(axis.path(), value)));
            }
            changes = further;
        }
        return changes;
    }
}
