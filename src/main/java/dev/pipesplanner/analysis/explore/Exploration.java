package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Environment;

import java.util.List;

/// The one table behind every picture of an exploration (QUESTIONS §2): each row is a plan of its
/// own, and pictures interpolate between rows, never instead of them.
///
/// @param present the plan's environment before any change
/// @param fields that differ between rows, by their paths, in the order of the columns
public record Exploration(Environment present, List<String> fields, List<Row> rows) {

    public Exploration {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }
}
