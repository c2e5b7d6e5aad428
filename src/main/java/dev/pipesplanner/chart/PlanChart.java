package dev.pipesplanner.chart;

import org.jfree.chart.JFreeChart;

/// A chart that is updated in place: one {@link JFreeChart} for its whole life, which fires one
/// change an update.
public sealed interface PlanChart
        permits BreakEvenChart, BreakdownChart, LatencyChart, TimelineChart {

    JFreeChart chart();

    void theme(ChartTheme theme);

    /// The zoom of all text and lines.
    ///
    /// @param scale 1 for 100 %, where the smallest text has 13 px
    void fontScale(double scale);

    ChartTable table();

    /// The chart's finding, for those who cannot see it.
    String sentence();
}
