package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/// Draws maps of who wins, coarse ones first (QUESTIONS §2).
///
/// @param planner whose comparison each cell is
/// @param executor runs simulations side by side; it belongs to the caller
public record WinnerMaps(Planner planner, PriceBook book, ExecutorService executor) {

    /// One after the other where the closed form decides.
    public static final List<Grid> IN_CLOSED_FORM =
            List.of(new Grid(25, 15), new Grid(50, 30), new Grid(100, 60));

    /// One after the other where it takes a simulation.
    public static final List<Grid> SIMULATED = List.of(new Grid(13, 8), new Grid(25, 15));

    /// From quick answers; cells that take a simulation stay undecided.
    ///
    /// @param progress told the share that is done
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public WinnerMap inClosedForm(MapQuestion question, Grid grid, Progress progress) {
        QuickGround ground =
                QuickGround.of(question, grid, new QuickAnswers(planner, book), progress);
        return WinnerMap.of(question, grid, ground.cells(), ground, false);
    }

    /// From a sweep of all cells, with contours between them that are linear in what decides.
    ///
    /// @param progress told the share that is done
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public WinnerMap simulated(MapQuestion question, Grid grid, Progress progress) {
        Sweep sweep = new Sweep(planner, book, executor);
        List<Change> changes =
                IntStream.range(0, grid.size())
                        .mapToObj(at ->
                                question.change(
                                        grid.placeX(grid.column(at)), grid.placeY(grid.row(at))))
                        .toList();
        List<Row> rows = sweep.rows(question.present(), changes, progress);
        SweptGround ground = new SweptGround(question, grid, rows, sweep, progress);
        return WinnerMap.of(question, grid, ground.cells(), ground, true);
    }
}
