package dev.pipesplanner.chart;

import dev.pipesplanner.meter.Group;
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

    /// The design inside a sentence: "the service".
    default String noun(Design design) {
        return switch (design) {
            case PIPES -> get("chart.noun.pipes");
            case SERVICE -> get("chart.noun.service");
        };
    }

    /// The head of a column of the design's costs.
    default String column(Design design) {
        return get("chart.column", label(design));
    }

    default String label(Group group) {
        return get("group." + group.name());
    }
}
