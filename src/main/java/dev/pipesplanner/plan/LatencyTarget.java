package dev.pipesplanner.plan;

/// How long a message may wait for its work to start: `percentile` of 100 messages at most
/// `seconds`; infinite: no target.
public record LatencyTarget(double percentile, double seconds) {

    public static final LatencyTarget NONE = new LatencyTarget(95, Double.POSITIVE_INFINITY);

    public LatencyTarget {
        Limits.require("workload.latencyTarget.percentile", percentile);
        Limits.require("workload.latencyTarget.seconds", seconds);
    }

    public boolean isSet() {
        return seconds != Double.POSITIVE_INFINITY;
    }
}
