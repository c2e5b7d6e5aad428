package dev.pipesplanner.ui.simulation;

import dev.pipesplanner.analysis.Timeline;
import dev.pipesplanner.analysis.WaitCurves;
import dev.pipesplanner.answer.SimulatedComparison;

/// What the tabs show of a simulated month.
public record MonthCharts(WaitCurves waits, Timeline timeline) {

    static MonthCharts of(SimulatedComparison simulated) {
        return new MonthCharts(WaitCurves.of(simulated), Timeline.of(simulated));
    }
}
