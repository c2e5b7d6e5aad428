package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.plan.Design;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The break-even chart as a table and as a sentence.
record BreakEvenWords(ChartWords words) {

    String sentence(BreakEven breakEven, double messagesPerMonth) {
        List<BreakEven.Crossing> crossings = breakEven.crossings();
        if (crossings.isEmpty()) {
            return breakEven.note().isEmpty()
                    ? words.get("chart.breakEven.same")
                    : breakEven.note();
        }
        List<String> parts = new ArrayList<>();
        BreakEven.Crossing first = crossings.getFirst();
        parts.add(
                words.get(
                        "chart.breakEven.below", words.noun(first.cheaperBelow()), volume(first)));
        for (int i = 0; i + 1 < crossings.size(); i++) {
            parts.add(
                    words.get(
                            "chart.breakEven.between",
                            words.noun(crossings.get(i).cheaperAbove()),
                            volume(crossings.get(i + 1))));
        }
        parts.add(
                words.get("chart.breakEven.above", words.noun(crossings.getLast().cheaperAbove())));
        String sentence =
                words.get(
                        "chart.breakEven.plan",
                        ChartText.capitalized(String.join(", ", parts)),
                        ChartText.volume(messagesPerMonth));
        return breakEven.note().isEmpty() ? sentence : sentence + " " + breakEven.note();
    }

    private static String volume(BreakEven.Crossing crossing) {
        return ChartText.volume(crossing.messagesPerMonth());
    }

    /// Each point of the curve, and each crossing on it in its place.
    ChartTable table(CurveDataset dataset, CostCurve curve, BreakEven breakEven) {
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
            rows.add(row(volumes[i], curve.usd(Design.PIPES)[i], curve.usd(Design.SERVICE)[i]));
        }
        return new ChartTable(
                List.of(
                        words.get("chart.axis.messages"),
                        words.column(Design.PIPES),
                        words.column(Design.SERVICE),
                        words.get("chart.cheaper")),
                rows);
    }

    private List<String> row(double volume, double pipes, double service) {
        return List.of(
                ChartText.volume(volume), amount(pipes), amount(service), cheaper(pipes, service));
    }

    private String amount(double usd) {
        return Double.isFinite(usd)
                ? ChartText.usd(BigDecimal.valueOf(usd))
                : words.get("chart.noTotal");
    }

    private String cheaper(double pipes, double service) {
        if (Double.isNaN(pipes) || Double.isNaN(service)) {
            return ChartText.NOTHING;
        }
        if (pipes == service) {
            return words.get("chart.even");
        }
        return words.label(pipes < service ? Design.PIPES : Design.SERVICE);
    }
}
