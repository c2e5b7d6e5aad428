package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import java.util.List;

/// What each design costs while inputs change: what a line chart shows (QUESTIONS §2).
///
/// @param across the axis of the values
/// @param lines each of one design
/// @param present the plan's own value; not a number where the axis does not show it
public record LinePicture(PictureAxis across, List<Line> lines, double present) {

    /// A design's cost.
    ///
    /// @param name that tells it from other lines of the design; empty where there are none
    /// @param at values of the axis, rising
    /// @param usd per month at each; not a number where the design has no total
    public record Line(Design design, String name, double[] at, double[] usd) {

        boolean isEmpty() {
            for (double each : usd) {
                if (each >= 0) {
                    return false;
                }
            }
            return true;
        }
    }

    public LinePicture {
        lines = List.copyOf(lines);
    }
}
