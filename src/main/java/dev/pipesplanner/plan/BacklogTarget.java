package dev.pipesplanner.plan;

/// Visible messages for each running task that target tracking aims for (MODEL §4.1).
public final class BacklogTarget {

    private static final double WITHOUT_TARGET = 10;
    private static final double MOST = 1e9;

    private BacklogTarget() {}

    /// Messages: as typed, else `max(1, target · slots / mean)` with the latency target and the
    /// mean processing time in seconds; 10 without a target, or when the work takes no time.
    public static double of(Environment environment, ScalingPolicy.TargetTracking policy) {
        return policy.backlogPerTask().orElse(derived(environment));
    }

    private static double derived(Environment environment) {
        double mean = environment.workload().processingSeconds().mean();
        if (!environment.workload().latencyTarget().isSet() || mean == 0) {
            return WITHOUT_TARGET;
        }
        double seconds = environment.workload().latencyTarget().seconds();
        double slots = environment.service().messagesInFlightPerTask();
        return Math.clamp(seconds * slots / mean, 1, MOST);
    }
}
