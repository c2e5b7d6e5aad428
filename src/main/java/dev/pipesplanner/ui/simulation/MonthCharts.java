package dev.pipesplanner.ui.simulation;

import dev.pipesplanner.analysis.SimulatedMonth;
import dev.pipesplanner.analysis.Timeline;
import dev.pipesplanner.analysis.WaitCurves;

/// What the tabs show of a simulated month.
public record MonthCharts(SimulatedMonth month, WaitCurves waits, Timeline timeline) {

    static MonthCharts of(SimulatedMonth month) {
        return new MonthCharts(month, WaitCurves.of(month), Timeline.of(month));
    }
}
