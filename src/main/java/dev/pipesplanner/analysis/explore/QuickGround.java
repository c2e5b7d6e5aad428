package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.analysis.explore.QuickAnswer.Fit;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Progress;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A map's cells from quick answers, and its crossings by bisection on "same label as the lower
/// end".
final class QuickGround implements Contours.Ground {

    /// Of a side's length.
    private static final double PRECISION = 1e-3;

    /// How much of the work the cells are taken for; the rest are crossings.
    private static final double CELLS = 0.5;

    private final MapQuestion question;
    private final Grid grid;
    private final QuickAnswers answers;
    private final Progress progress;
    private final MapCell[] cells;

    private QuickGround(MapQuestion question, Grid grid, QuickAnswers answers, Progress progress) {
        this.question = question;
        this.grid = grid;
        this.answers = answers;
        this.progress = progress;
        this.cells = new MapCell[grid.size()];
    }

    static QuickGround of(
            MapQuestion question, Grid grid, QuickAnswers answers, Progress progress) {
        QuickGround ground = new QuickGround(question, grid, answers, progress);
        ground.fill();
        return ground;
    }

    List<MapCell> cells() {
        return Arrays.asList(cells);
    }

    /// Along the side that changes no task's work and start, whose billed seconds are remembered.
    private void fill() {
        boolean isByColumns = changesTasks(1, 0) && !changesTasks(0, 1);
        int outer = isByColumns ? grid.columns() : grid.rows();
        int inner = isByColumns ? grid.rows() : grid.columns();
        for (int i = 0; i < outer; i++) {
            progress.reached(CELLS * i / outer);
            for (int j = 0; j < inner; j++) {
                int column = isByColumns ? i : j;
                int row = isByColumns ? j : i;
                cells[grid.index(column, row)] = cell(grid.placeX(column), grid.placeY(row));
            }
        }
    }

    private boolean changesTasks(double x, double y) {
        return question.change(0, 0).on(question.present()) instanceof Varied.Valid(Environment a)
                && question.change(x, y).on(question.present())
                        instanceof Varied.Valid(Environment b)
                && !(a.task().equals(b.task())
                        && a.workload()
                                .processingSeconds()
                                .equals(b.workload().processingSeconds()));
    }

    private MapCell cell(double x, double y) {
        return switch (question.change(x, y).on(question.present())) {
            case Varied.NotValid(String reason) -> MapCell.notValid(reason);
            case Varied.Valid(Environment environment) -> cell(environment);
        };
    }

    private MapCell cell(Environment environment) {
        List<QuickAnswer> known = answers.of(environment);
        Label label = answers.label(environment, known);
        double own = Double.NaN;
        double next = Double.NaN;
        Map<Design, Fit> misfits = new EnumMap<>(Design.class);
        for (QuickAnswer each : known) {
            switch (each.fit()) {
                case MISSES, INFEASIBLE -> misfits.put(each.design(), each.fit());
                case FIT -> {
                    if (label.winner().filter(each.design()::equals).isPresent()) {
                        own = each.usd();
                    } else if (!(each.usd() >= next)) {
                        next = each.usd();
                    }
                }
                case UNDECIDED, NOT_AVAILABLE -> {}
            }
        }
        return MapCell.of(label, own, next, misfits);
    }

    private Label label(double x, double y) {
        return question.change(x, y).on(question.present())
                        instanceof Varied.Valid(Environment environment)
                ? answers.label(environment)
                : Label.NOBODY;
    }

    @Override
    public Label label(int column, int row) {
        return cells[grid.index(column, row)].label();
    }

    @Override
    public double crossing(int column, int row, boolean isAcross) {
        progress.reached(CELLS + (1 - CELLS) * row / grid.rows());
        Label lower = label(column, row);
        double edges = isAcross ? grid.columns() - 1.0 : grid.rows() - 1.0;
        double same = 0;
        double other = 1;
        while (other - same > PRECISION * edges) {
            double middle = (same + other) / 2;
            Label label =
                    isAcross
                            ? label(grid.placeX(column + middle), grid.placeY(row))
                            : label(grid.placeX(column), grid.placeY(row + middle));
            if (label.equals(lower)) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return (same + other) / 2;
    }

    @Override
    public Label centre(int column, int row) {
        return label(grid.placeX(column + 0.5), grid.placeY(row + 0.5));
    }
}
