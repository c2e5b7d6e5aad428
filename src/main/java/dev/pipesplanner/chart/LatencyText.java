package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.analysis.WaitCurves;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LatencyTarget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The latency chart as a table, as a sentence and as figures.
///
/// @param missing why designs have no curve
record LatencyText(
        ChartWords words,
        Map<Design, WaitCurve> curves,
        LatencyTarget target,
        List<String> missing) {

    private static final double[] PERCENTILES = {50, 90, 95, 99, 99.9};

    static LatencyText none(ChartWords words) {
        return new LatencyText(words, Map.of(), LatencyTarget.NONE, List.of());
    }

    static LatencyText of(ChartWords words, WaitCurves waits) {
        List<String> missing = new ArrayList<>(missing(words, waits.simulated().missing()));
        for (Design design : Design.values()) {
            if (waits.simulated().design(design).isPresent()
                    && !waits.curves().containsKey(design)) {
                missing.add(words.get("chart.latency.noMessage", words.label(design)));
            }
        }
        return new LatencyText(words, waits.curves(), waits.target(), missing);
    }

    /// Why designs are not simulated.
    static List<String> missing(ChartWords words, Map<Design, String> reasons) {
        List<String> missing = new ArrayList<>();
        for (Design design : Design.values()) {
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

    /// `0.4 s`, `68 s`, `28 min`, `3.2 h`: three digits at most.
    static String time(double seconds) {
        if (seconds < 0.005) {
            return "0 s";
        }
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, seconds < 0.05 ? "%.2f s" : "%.1f s", seconds);
        }
        if (seconds < 999.5) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        if (seconds < 119.5 * 60) {
            return String.format(Locale.ROOT, "%.0f min", seconds / 60);
        }
        return String.format(Locale.ROOT, "%,.1f h", seconds / 3_600);
    }

    /// `95`, `99.9`.
    static String percentile(double percentile) {
        return ChartText.exactVolume(percentile);
    }

    Optional<WaitCurve> curve(Design design) {
        return Optional.ofNullable(curves.get(design));
    }

    /// @param key of the text, which takes the percentile and the time
    String target(String key) {
        return words.get(key, percentile(target.percentile()), time(target.seconds()));
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
        return new ChartTable(
                List.of(
                        words.get("chart.latency.column"),
                        words.label(Design.PIPES),
                        words.label(Design.SERVICE)),
                rows);
    }

    String sentence() {
        List<String> parts = new ArrayList<>();
        for (Design design : Design.values()) {
            WaitCurve curve = curves.get(design);
            if (curve != null) {
                parts.add(
                        words.get(
                                "chart.latency.sentence",
                                words.label(design),
                                time(curve.percentile(50)),
                                time(curve.percentile(95)),
                                time(curve.percentile(99))));
                if (target.isSet()) {
                    parts.add(
                            words.get(
                                    curve.meets(target)
                                            ? "chart.latency.meets"
                                            : "chart.latency.misses",
                                    percentile(target.percentile()),
                                    time(target.seconds())));
                }
            }
        }
        parts.addAll(missing);
        return String.join(" ", parts);
    }

    private List<String> row(String figure, ToDoubleFunction<WaitCurve> of) {
        List<String> row = new ArrayList<>(List.of(figure));
        for (Design design : Design.values()) {
            WaitCurve curve = curves.get(design);
            row.add(curve == null ? ChartText.NOTHING : time(of.applyAsDouble(curve)));
        }
        return row;
    }

    private List<String> targetRow() {
        List<String> row =
                new ArrayList<>(List.of(words.get("chart.latency.above", time(target.seconds()))));
        for (Design design : Design.values()) {
            WaitCurve curve = curves.get(design);
            row.add(
                    curve == null
                            ? ChartText.NOTHING
                            : share(curve.waits().tail(target.seconds())));
        }
        return row;
    }

    /// `5 %`, `0.01 %`.
    static String share(double share) {
        return ChartText.exactVolume(share * 100) + " %";
    }
}
