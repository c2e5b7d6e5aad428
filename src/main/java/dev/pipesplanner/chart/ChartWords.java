package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

/// The texts of a chart by key, given by whoever shows it.
@FunctionalInterface
public interface ChartWords {

    /// @param values for `{0}`, `{1}` … in the text
    String get(String key, String... values);

    /// A label that stands alone: "Service".
    default String label(Design design) {
        return switch (design) {
            case PIPES -> get("chart.design.pipes");
            case SERVICE -> get("chart.design.service");
        };
    }
}
