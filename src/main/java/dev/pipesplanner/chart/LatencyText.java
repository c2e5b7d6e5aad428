package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.analysis.WaitCurves;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.LatencyTarget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The latency chart as a table, as a sentence and as figures.
///
/// @param designs compared, in the plan's order
/// @param missing why designs have no curve
record LatencyText(
        ChartWords words,
        List<Design> designs,
        Map<Design, WaitCurve> curves,
        LatencyTarget target,
        List<String> missing) {

    private static final double[] PERCENTILES = {50, 90, 95, 99, 99.9};

    static LatencyText none(ChartWords words) {
        return new LatencyText(words, List.of(), Map.of(), LatencyTarget.NONE, List.of());
    }

    static LatencyText of(ChartWords words, WaitCurves waits) {
        List<Design> designs = waits.simulated().comparison().designs();
        List<String> missing =
                new ArrayList<>(missing(words, designs, waits.simulated().missing()));
        for (Design design : designs) {
            if (waits.simulated().design(design).isPresent()
                    && !waits.curves().containsKey(design)) {
                missing.add(words.get("chart.latency.noMessage", words.label(design)));
            }
        }
        return new LatencyText(words, designs, waits.curves(), waits.target(), missing);
    }

    /// Why some of the designs are not simulated.
    static List<String> missing(
            ChartWords words, List<Design> designs, Map<Design, String> reasons) {
        List<String> missing = new ArrayList<>();
        for (Design design : designs) {
            String reason = reasons.get(design);
            if (reason != null) {
                missing.add(
                        words.get(
                                "chart.simulation.missing",
                                words.label(design),
                                reason.replace('\n', ' ')));
            }
        }
        return missing;
    }

    /// `95`, `99.9`.
    static String percentile(double percentile) {
        return Figures.exact(BigDecimal.valueOf(percentile));
    }

    Optional<WaitCurve> curve(Design design) {
        return Optional.ofNullable(curves.get(design));
    }

    /// @param key of the text, which takes the percentile and the time
    String target(String key) {
        return words.get(key, percentile(target.percentile()), Figures.duration(target.seconds()));
    }

    ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        if (!curves.isEmpty()) {
            rows.add(row(words.get("chart.latency.mean"), curve -> curve.waits().mean()));
            for (double percentile : PERCENTILES) {
                rows.add(
                        row(
                                words.get("chart.latency.percentile", percentile(percentile)),
                                curve -> curve.percentile(percentile)));
            }
            rows.add(row(words.get("chart.latency.longest"), curve -> curve.waits().max()));
            if (target.isSet()) {
                rows.add(targetRow());
            }
        }
        List<String> headers = new ArrayList<>(List.of(words.get("chart.latency.column")));
        designs.forEach(design -> headers.add(words.label(design)));
        return new ChartTable(headers, rows);
    }

    String sentence() {
        List<String> parts = new ArrayList<>();
        for (Design design : designs) {
            WaitCurve curve = curves.get(design);
            if (curve != null) {
                parts.add(
                        words.get(
                                "chart.latency.sentence",
                                words.label(design),
                                Figures.duration(curve.percentile(50)),
                                Figures.duration(curve.percentile(95)),
                                Figures.duration(curve.percentile(99))));
                if (target.isSet()) {
                    parts.add(
                            words.get(
                                    curve.meets(target)
                                            ? "chart.latency.meets"
                                            : "chart.latency.misses",
                                    percentile(target.percentile()),
                                    Figures.duration(target.seconds())));
                }
            }
        }
        parts.addAll(missing);
        return String.join(" ", parts);
    }

    private List<String> row(String figure, ToDoubleFunction<WaitCurve> of) {
        List<String> row = new ArrayList<>(List.of(figure));
        for (Design design : designs) {
            WaitCurve curve = curves.get(design);
            row.add(curve == null ? ChartText.NOTHING : Figures.duration(of.applyAsDouble(curve)));
        }
        return row;
    }

    private List<String> targetRow() {
        List<String> row =
                new ArrayList<>(
                        List.of(
                                words.get(
                                        "chart.latency.above",
                                        Figures.duration(target.seconds()))));
        for (Design design : designs) {
            WaitCurve curve = curves.get(design);
            row.add(
                    curve == null
                            ? ChartText.NOTHING
                            : Figures.briefPercent(curve.waits().tail(target.seconds())));
        }
        return row;
    }
}
