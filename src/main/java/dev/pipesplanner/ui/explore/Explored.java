package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Exploration;
import dev.pipesplanner.chart.LinePicture;
import dev.pipesplanner.chart.MapPicture;

import java.util.List;
import java.util.Optional;

/// What is known of the present question; every view shows a part of it.
///
/// @param axes that were asked for
/// @param table the rows behind every picture
/// @param map of the first two axes; empty where there are fewer
/// @param lines one for each axis, and one for all of them where that makes sense
record Explored(
        List<AxisRange> axes,
        Exploration table,
        Optional<MapPicture> map,
        List<LinePicture> lines) {

    Explored {
        axes = List.copyOf(axes);
        lines = List.copyOf(lines);
    }
}
