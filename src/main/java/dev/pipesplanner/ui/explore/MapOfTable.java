package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Exploration;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Standing;
import dev.pipesplanner.answer.Standing.Grade;
import dev.pipesplanner.answer.Verdict;
import dev.pipesplanner.chart.MapPicture;
import dev.pipesplanner.plan.Design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of two axes as a map.
record MapOfTable(AxisRange across, AxisRange up, Exploration table) {

    MapPicture picture() {
        double[] columns = values(across);
        double[] rows = values(up);
        List<List<MapPicture.Cell>> cells = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            cells.add(
                    table.rows().subList(i * rows.length, (i + 1) * rows.length).stream()
                            .map(row -> cell(row.result()))
                            .toList());
        }
        return new MapPicture(
                across.picture(),
                up.picture(),
                table.present().designs(),
                columns,
                rows,
                cells,
                halfWay(columns.length - 1, rows.length),
                halfWay(columns.length, rows.length - 1),
                true);
    }

    private double[] values(AxisRange axis) {
        return table.rows().stream()
                .map(row -> row.change().values().get(axis.field().path()))
                .mapToDouble(value -> (Double) value)
                .distinct()
                .toArray();
    }

    private static double[][] halfWay(int columns, int rows) {
        double[][] borders = new double[Math.max(0, columns)][Math.max(0, rows)];
        for (double[] each : borders) {
            Arrays.fill(each, 0.5);
        }
        return borders;
    }

    private static MapPicture.Cell cell(Row.Result result) {
        return switch (result) {
            case Row.NotValid _ ->
                    new MapPicture.Cell(Optional.empty(), MapPicture.State.NOT_VALID, 1, Set.of());
            case Row.Compared(Comparison comparison) ->
                    new MapPicture.Cell(
                            comparison.verdict().winner(),
                            comparison.verdict() instanceof Verdict.Unknown
                                    ? MapPicture.State.UNDECIDED
                                    : MapPicture.State.DECIDED,
                            saves(comparison),
                            unfit(comparison));
        };
    }

    /// The winner's saving as a share of what the next fit design costs; 1 without one.
    private static double saves(Comparison comparison) {
        return comparison
                .verdict()
                .savesUsd()
                .flatMap(saved ->
                        comparison
                                .recommended()
                                .flatMap(comparison::find)
                                .flatMap(Answer::priced)
                                .map(priced -> share(saved, priced.totalUsd().add(saved))))
                .orElse(1.0);
    }

    private static double share(BigDecimal saved, BigDecimal next) {
        return next.signum() > 0 ? saved.doubleValue() / next.doubleValue() : 0;
    }

    private static Set<Design> unfit(Comparison comparison) {
        return comparison.answers().stream()
                .filter(answer -> isUnfit(Standing.of(answer, comparison.environment())))
                .map(Answer::design)
                .collect(Collectors.toSet());
    }

    private static boolean isUnfit(Standing standing) {
        return Stream.of(standing.load(), standing.target(), standing.losses())
                .anyMatch(grade -> grade == Grade.NO);
    }
}
