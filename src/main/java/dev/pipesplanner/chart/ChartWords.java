package dev.pipesplanner.chart;

import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;

import java.util.List;

/// The texts of a chart by key, given by whoever shows it.
@FunctionalInterface
public interface ChartWords {

    /// @param values for `{0}`, `{1}` … in the text
    String get(String key, String... values);

    /// A label that stands alone: "Service".
    default String label(Design design) {
        return get("design." + design.id());
    }

    /// The design inside a sentence: "the service".
    default String noun(Design design) {
        return design.subject();
    }

    /// The head of a column of the design's costs.
    default String column(Design design) {
        return get("chart.column", label(design));
    }

    /// What the design of least cost is among those compared.
    default String cheapest(List<Design> compared) {
        return get(compared.size() > 2 ? "chart.cheapest" : "chart.cheaper");
    }

    default String label(Group group) {
        return get("group." + group.name());
    }
}
