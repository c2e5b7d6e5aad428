package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Exploration;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.analysis.explore.WinnerMap;
import dev.pipesplanner.chart.LinePicture;

import java.util.List;
import java.util.Optional;

/// What is known of the present question, better and better; every view shows a part of it.
///
/// @param map of the first two axes; empty where there are fewer
/// @param table the rows behind every picture; empty before the inputs rest
/// @param lines one for each axis, and one for all of them where that makes sense
record Explored(
        ExploreQuestion question,
        Optional<WinnerMap> map,
        Optional<Exploration> table,
        List<LinePicture> lines) {

    Explored {
        lines = List.copyOf(lines);
    }

    static Explored nothing(ExploreQuestion question) {
        return new Explored(question, Optional.empty(), Optional.empty(), List.of());
    }

    List<AxisRange> axes() {
        return question.axes();
    }

    Explored with(WinnerMap better) {
        return new Explored(question, Optional.of(better), table, lines);
    }

    Explored with(Exploration rows, List<LinePicture> pictures) {
        return new Explored(question, map, Optional.of(rows), pictures);
    }

    List<Row> rows() {
        return table.map(Exploration::rows).orElse(List.of());
    }
}
