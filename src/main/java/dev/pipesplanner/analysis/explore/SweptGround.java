package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.analysis.explore.QuickAnswer.Fit;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.simulation.Progress;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A map's cells from the rows of a sweep, and its crossings where what decides would be 0 if it
/// changed evenly from cell to cell; half-way where one of the cells has no such figure.
record SweptGround(MapQuestion question, Grid grid, List<Row> rows, Sweep sweep, Progress progress)
        implements Contours.Ground {

    private static final double HALF_WAY = 0.5;

    List<MapCell> cells() {
        return rows.stream().map(SweptGround::cell).toList();
    }

    private static MapCell cell(Row row) {
        return switch (row.result()) {
            case Row.NotValid(String reason) -> MapCell.notValid(reason);
            case Row.Compared(Comparison comparison) -> cell(comparison);
        };
    }

    private static MapCell cell(Comparison comparison) {
        Map<Design, Fit> misfits = new EnumMap<>(Design.class);
        for (Answer answer : comparison.answers()) {
            Fit fit = fit(answer, comparison);
            if (fit == Fit.MISSES || fit == Fit.INFEASIBLE) {
                misfits.put(answer.design(), fit);
            }
        }
        double own =
                comparison.recommended().map(known -> usd(comparison, known)).orElse(Double.NaN);
        double saves =
                comparison.verdict().savesUsd().map(BigDecimal::doubleValue).orElse(Double.NaN);
        return MapCell.of(label(comparison), own, own + saves, misfits);
    }

    private static Label label(Comparison comparison) {
        return Label.of(comparison.verdict().winner());
    }

    private static Fit fit(Answer answer, Comparison comparison) {
        return Fit.of(answer, comparison.environment());
    }

    @Override
    public Label label(int column, int row) {
        return comparison(column, row).map(SweptGround::label).orElse(Label.NOBODY);
    }

    private Optional<Comparison> comparison(int column, int row) {
        return compared(rows.get(grid.index(column, row)));
    }

    private static Optional<Comparison> compared(Row row) {
        return row.result() instanceof Row.Compared(Comparison comparison)
                ? Optional.of(comparison)
                : Optional.empty();
    }

    @Override
    public double crossing(int column, int row, boolean isAcross) {
        Optional<Comparison> low = comparison(column, row);
        Optional<Comparison> high =
                comparison(column + (isAcross ? 1 : 0), row + (isAcross ? 0 : 1));
        return low.isPresent() && high.isPresent()
                ? byCost(low.get(), high.get())
                        .orElseGet(() -> byWait(low.get(), high.get()).orElse(HALF_WAY))
                : HALF_WAY;
    }

    /// Where two winners cost the same, both fit at both ends.
    private static OptionalDouble byCost(Comparison low, Comparison high) {
        Optional<Design> one = low.recommended();
        Optional<Design> other = high.recommended();
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return OptionalDouble.empty();
        }
        boolean areFit =
                areFit(low, one.get(), other.get()) && areFit(high, one.get(), other.get());
        return areFit
                ? zero(
                        usd(low, one.get()) - usd(low, other.get()),
                        usd(high, one.get()) - usd(high, other.get()))
                : OptionalDouble.empty();
    }

    private static boolean areFit(Comparison comparison, Design one, Design other) {
        return fit(comparison.answer(one), comparison) == Fit.FIT
                && fit(comparison.answer(other), comparison) == Fit.FIT;
    }

    /// Where the wait of a winner that is late at the other end reaches the target.
    private static OptionalDouble byWait(Comparison low, Comparison high) {
        Set<Design> winners = EnumSet.noneOf(Design.class);
        low.recommended().ifPresent(winners::add);
        high.recommended().ifPresent(winners::add);
        for (Design design : winners) {
            OptionalDouble zero = zero(late(low, design), late(high, design));
            if (zero.isPresent()) {
                return zero;
            }
        }
        return OptionalDouble.empty();
    }

    private static double usd(Comparison comparison, Design design) {
        return comparison
                .answer(design)
                .priced()
                .map(priced -> priced.bill().totalUsd().doubleValue())
                .orElse(Double.NaN);
    }

    /// Seconds beyond the target at its percentile.
    private static double late(Comparison comparison, Design design) {
        double target = comparison.environment().workload().latencyTarget().seconds();
        return comparison
                .answer(design)
                .priced()
                .map(Priced::latency)
                .map(latency -> latency.atTargetPercentile() - target)
                .orElse(Double.NaN);
    }

    /// The share of the way at which a figure would be 0; empty where its sign does not change.
    private static OptionalDouble zero(double low, double high) {
        boolean changes = low < 0 && high > 0 || low > 0 && high < 0;
        boolean isKnown = Double.isFinite(low) && Double.isFinite(high);
        return changes && isKnown ? OptionalDouble.of(low / (low - high)) : OptionalDouble.empty();
    }

    @Override
    public Label centre(int column, int row) {
        Change middle =
                question.change(grid.placeX(column + HALF_WAY), grid.placeY(row + HALF_WAY));
        return compared(sweep.rows(question.present(), List.of(middle), progress).getFirst())
                .map(SweptGround::label)
                .orElse(Label.NOBODY);
    }
}
