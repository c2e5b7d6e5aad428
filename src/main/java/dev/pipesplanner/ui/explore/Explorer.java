package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Grid;
import dev.pipesplanner.analysis.explore.MapQuestion;
import dev.pipesplanner.analysis.explore.WinnerMaps;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.LatestTask;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers an exploration behind the window: a coarse map at once, so that it follows a drag; finer
/// ones, the rows and the lines when the inputs rest; and what takes a simulation when it is asked
/// for. The newest question wins.
final class Explorer {

    /// A step towards the whole answer, and where it is done.
    private record Step(Executor where, Function<Explored, Function<Progress, Explored>> work) {}

    private final LatestTask runs;
    private final Background.Line line;
    private final ExecutorService threads;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);

    Explorer(Background background) {
        line = background.line("explore");
        threads = background.sideBySide("explore");
        runs = new LatestTask(line, line.window());
    }

    /// @param better called in the window, with ever better answers; not at all once something
    ///   newer is asked
    void ask(ExploreQuestion question, Consumer<Explored> better) {
        run(Explored.nothing(question), steps(question), better);
    }

    private List<Step> steps(ExploreQuestion question) {
        List<Step> steps = new ArrayList<>();
        question.map()
                .ifPresent(asked -> {
                    List<Grid> grids = WinnerMaps.IN_CLOSED_FORM;
                    for (Grid grid : grids) {
                        steps.add(
                                new Step(
                                        grid.equals(grids.getFirst()) ? line : line.afterRest(),
                                        known ->
                                                report ->
                                                        inClosedForm(known, asked, grid, report)));
                    }
                });
        steps.add(
                Math.min(1, steps.size()),
                new Step(line.afterRest(), known -> report -> rows(known, report)));
        return steps;
    }

    private Explored inClosedForm(Explored known, MapQuestion asked, Grid grid, Progress report) {
        return known.with(maps(known.question()).inClosedForm(asked, grid, report));
    }

    private Explored rows(Explored known, Progress report) {
        return known.with(
                known.question().table(report),
                new LinesOfAxes(known.question(), _ -> report.reached(0)).pictures());
    }

    /// Simulates what the closed form leaves open: a coarse map, then a finer one, which takes
    /// minutes.
    ///
    /// @param known the answer so far
    void simulate(Explored known, Consumer<Explored> better) {
        List<Step> steps = new ArrayList<>();
        known.question()
                .map()
                .ifPresent(asked ->
                        WinnerMaps.SIMULATED.forEach(grid -> steps.add(simulated(asked, grid))));
        run(known, steps, better);
    }

    private Step simulated(MapQuestion asked, Grid grid) {
        return new Step(
                line,
                known ->
                        report ->
                                known.with(maps(known.question()).simulated(asked, grid, report)));
    }

    private WinnerMaps maps(ExploreQuestion question) {
        return new WinnerMaps(question.planner(), question.book(), threads);
    }

    private void run(Explored known, List<Step> steps, Consumer<Explored> better) {
        working.set(!steps.isEmpty());
        progress.set(-1);
        if (steps.isEmpty()) {
            return;
        }
        Step step = steps.getFirst();
        runs.run(
                step.where(),
                step.work().apply(known),
                new LatestTask.Listener<>(
                        progress::set,
                        result -> {
                            better.accept(result);
                            run(result, steps.subList(1, steps.size()), better);
                        },
                        this::fail));
    }

    private void fail(Throwable reason) {
        working.set(false);
        throw new IllegalStateException("An exploration failed.", reason);
    }

    /// Ends the work; what is known so far stays.
    void cancel() {
        runs.cancel();
        working.set(false);
    }

    /// Whether something better is on its way.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Of what takes longest, 0 to 1; negative while it is not worth telling.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
