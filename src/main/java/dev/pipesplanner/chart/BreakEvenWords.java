package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Sentences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The break-even chart as a table and as a sentence.
///
/// @param designs compared, in the plan's order
record BreakEvenWords(ChartWords words, List<Design> designs) {

    String sentence(BreakEven breakEven, double messagesPerMonth) {
        List<BreakEven.Crossing> crossings = breakEven.crossings();
        if (crossings.isEmpty()) {
            return breakEven.note().isEmpty() ? withoutCrossing() : breakEven.note();
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                words.get(
                        "chart.breakEven.below",
                        words.noun(crossings.getFirst().cheaperBelow()),
                        words.cheapest(designs),
                        volume(crossings.getFirst())));
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
                        Sentences.capitalized(String.join(", ", parts)),
                        Figures.volume(messagesPerMonth));
        return breakEven.note().isEmpty() ? sentence : sentence + " " + breakEven.note();
    }

    private String withoutCrossing() {
        return isCompared()
                ? words.get("chart.breakEven.same", words.cheapest(designs))
                : words.get("chart.breakEven.one");
    }

    private static String volume(BreakEven.Crossing crossing) {
        return Figures.volume(crossing.messagesPerMonth());
    }

    /// Each point of the curve, and each crossing on it in its place: a column per compared design,
    /// and one that names the cheapest where there is a choice.
    ChartTable table(CurveDataset dataset, CostCurve curve, BreakEven breakEven) {
        List<List<String>> rows = new ArrayList<>();
        double[] volumes = curve.messagesPerMonth();
        for (int i = 0; i < volumes.length; i++) {
            double from = i == 0 ? volumes[0] : volumes[i - 1];
            for (BreakEven.Crossing crossing : breakEven.crossings()) {
                double volume = crossing.messagesPerMonth();
                if (volume > from && volume <= volumes[i]) {
                    rows.add(row(volume, design -> usd(dataset, crossing, design)));
                }
            }
            int item = i;
            rows.add(row(volumes[i], design -> curve.usd(design)[item]));
        }
        return new ChartTable(headers(), rows);
    }

    private List<String> headers() {
        List<String> headers = new ArrayList<>(List.of(words.get("chart.axis.messages")));
        designs.forEach(design -> headers.add(words.column(design)));
        if (isCompared()) {
            headers.add(Sentences.capitalized(words.cheapest(designs)));
        }
        return headers;
    }

    /// Both designs of a crossing cost exactly the same there.
    private static double usd(CurveDataset dataset, BreakEven.Crossing crossing, Design design) {
        return design == crossing.cheaperAbove()
                ? dataset.usdAt(crossing)
                : dataset.usdAt(design, crossing.messagesPerMonth());
    }

    private List<String> row(double volume, ToDoubleFunction<Design> usdOf) {
        double[] usd = designs.stream().mapToDouble(usdOf).toArray();
        List<String> row = new ArrayList<>(List.of(Figures.volume(volume)));
        Arrays.stream(usd).forEach(each -> row.add(amount(each)));
        if (isCompared()) {
            row.add(cheapest(usd));
        }
        return row;
    }

    private boolean isCompared() {
        return designs.size() > 1;
    }

    private String amount(double usd) {
        return Double.isFinite(usd)
                ? Figures.money(BigDecimal.valueOf(usd))
                : words.get("chart.noTotal");
    }

    /// Of the designs that have a total; nothing where that is only one.
    private String cheapest(double[] usd) {
        double least = Arrays.stream(usd).filter(Double::isFinite).min().orElse(Double.NaN);
        if (Arrays.stream(usd).filter(Double::isFinite).count() < 2) {
            return ChartText.NOTHING;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < usd.length; i++) {
            if (usd[i] == least) {
                names.add(words.label(designs.get(i)));
            }
        }
        return names.size() == 1 ? names.getFirst() : words.get("chart.even");
    }
}
