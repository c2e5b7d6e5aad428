package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Exploration;

import java.util.List;

/// What is known of the present question; every view shows a part of it.
///
/// @param axes that were asked for
/// @param table the rows behind every picture
record Explored(List<AxisRange> axes, Exploration table) {

    Explored {
        axes = List.copyOf(axes);
    }
}
