package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.explore.Axis;
import dev.pipesplanner.analysis.explore.Exploration;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.pricing.PriceBook;

import java.util.List;

/// One environment's sweep.
///
/// @param axes the first varies slowest
record Swept(Exploration exploration, List<Axis> axes, PriceBook book) {

    String name() {
        return exploration.present().name();
    }

    /// The values of a row, in the order of the axes.
    List<Object> values(Row row) {
        return exploration.fields().stream().map(row.change().values()::get).toList();
    }

    /// The same as text.
    List<String> texts(Row row) {
        return values(row).stream().map(Axis::text).toList();
    }
}
