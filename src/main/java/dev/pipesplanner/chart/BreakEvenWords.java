package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.plan.Design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The break-even chart as a table and as a sentence.
final class BreakEvenWords {

    private static final List<String> HEADERS =
            List.of("Messages a month", "Pipes, USD a month", "Service, USD a month", "Cheaper");

    private BreakEvenWords() {}

    static String sentence(BreakEven breakEven, double messagesPerMonth) {
        List<BreakEven.Crossing> crossings = breakEven.crossings();
        if (crossings.isEmpty()) {
            return breakEven.note().isEmpty()
                    ? "The cheaper design does not change with the volume."
                    : breakEven.note();
        }
        List<String> parts = new ArrayList<>();
        BreakEven.Crossing first = crossings.getFirst();
        parts.add(
                ChartText.noun(first.cheaperBelow())
                        + " is cheaper below "
                        + volume(first)
                        + " messages a month");
        for (int i = 0; i + 1 < crossings.size(); i++) {
            parts.add(
                    ChartText.noun(crossings.get(i).cheaperAbove())
                            + " from there to "
                            + volume(crossings.get(i + 1)));
        }
        parts.add(ChartText.noun(crossings.getLast().cheaperAbove()) + " above that");
        return ChartText.capitalized(String.join(", ", parts))
                + "; this plan has "
                + ChartText.volume(messagesPerMonth)
                + "."
                + (breakEven.note().isEmpty() ? "" : " " + breakEven.note());
    }

    private static String volume(BreakEven.Crossing crossing) {
        return ChartText.volume(crossing.messagesPerMonth());
    }

    /// Each point of the curve, and each crossing on it in its place.
    static ChartTable table(CurveDataset dataset, CostCurve curve, BreakEven breakEven) {
        List<List<String>> rows = new ArrayList<>();
        double[] volumes = curve.messagesPerMonth();
        for (int i = 0; i < volumes.length; i++) {
            double from = i == 0 ? Double.NEGATIVE_INFINITY : volumes[i - 1];
            for (BreakEven.Crossing crossing : breakEven.crossings()) {
                double volume = crossing.messagesPerMonth();
                if (i > 0 && volume > from && volume <= volumes[i]) {
                    double usd = dataset.usdAt(Design.PIPES, volume);
                    rows.add(row(volume, usd, usd));
                }
            }
            rows.add(row(volumes[i], curve.pipesUsd()[i], curve.serviceUsd()[i]));
        }
        return new ChartTable(HEADERS, rows);
    }

    private static List<String> row(double volume, double pipes, double service) {
        return List.of(
                ChartText.volume(volume), amount(pipes), amount(service), cheaper(pipes, service));
    }

    private static String amount(double usd) {
        return Double.isFinite(usd) ? ChartText.usd(BigDecimal.valueOf(usd)) : ChartText.NO_TOTAL;
    }

    private static String cheaper(double pipes, double service) {
        if (Double.isNaN(pipes) || Double.isNaN(service)) {
            return ChartText.NOTHING;
        }
        if (pipes == service) {
            return "even";
        }
        return ChartText.label(pipes < service ? Design.PIPES : Design.SERVICE);
    }
}
