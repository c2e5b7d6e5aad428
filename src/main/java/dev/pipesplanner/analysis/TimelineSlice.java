package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// A part of a timeline in steps: what entered in each, the most that waited and ran, and the cost
/// at its end.
///
/// @param from first minute
/// @param step minutes of a step
/// @param arrivals messages that entered in the step
/// @param designs of the designs that were simulated
public record TimelineSlice(int from, int step, double[] arrivals, Map<Design, Steps> designs) {

    public TimelineSlice {
        designs = Map.copyOf(designs);
    }

    /// One design's figures, step by step.
    ///
    /// @param backlog greatest number of messages waiting
    /// @param tasks greatest number of tasks running
    /// @param usdSoFar US dollars from the month's beginning to the step's end
    public record Steps(double[] backlog, double[] tasks, double[] usdSoFar) {

        static final Steps NONE = new Steps(new double[0], new double[0], new double[0]);
    }

    static TimelineSlice of(Timeline timeline, int from, int to, int step) {
        int first = Math.clamp(from, 0, timeline.minutes());
        int last = Math.clamp(to, first, timeline.minutes());
        int steps = Math.ceilDiv(last - first, step);
        double[] arrivals = new double[steps];
        for (int minute = first; minute < last; minute++) {
            arrivals[(minute - first) / step] += timeline.arrivals()[minute];
        }
        Map<Design, Steps> designs = new EnumMap<>(Design.class);
        for (Design design : timeline.designs()) {
            designs.put(design, steps(timeline, design, first, last, step));
        }
        return new TimelineSlice(first, step, arrivals, designs);
    }

    /// Empty arrays when the design is missing.
    public Steps of(Design design) {
        return designs.getOrDefault(design, Steps.NONE);
    }

    /// Steps.
    public int size() {
        return arrivals.length;
    }

    /// The first minute of a step.
    public int minute(int index) {
        return from + index * step;
    }

    private static Steps steps(Timeline timeline, Design design, int from, int to, int step) {
        return timeline.course(design)
                .map(course ->
                        new Steps(
                                greatest(course.backlog(), from, to, step),
                                greatest(course.tasks(), from, to, step),
                                last(course.usdSoFar(), from, to, step)))
                .orElse(Steps.NONE);
    }

    private static double[] greatest(int[] values, int from, int to, int step) {
        double[] greatest = new double[Math.ceilDiv(to - from, step)];
        for (int minute = from; minute < to; minute++) {
            int i = (minute - from) / step;
            greatest[i] = Math.max(greatest[i], values[minute]);
        }
        return greatest;
    }

    private static double[] last(double[] values, int from, int to, int step) {
        double[] last = new double[Math.ceilDiv(to - from, step)];
        Arrays.setAll(last, i -> values[Math.min(to, from + (i + 1) * step) - 1]);
        return last;
    }
}
