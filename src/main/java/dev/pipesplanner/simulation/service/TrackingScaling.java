package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.ScalingPolicy;

/// Keeps visible messages for each running task near a target: high alarm 3 of 3 minutes above it,
/// low alarm 15 of 15 below 90 % of it; out at once, in gradually (MODEL §4.1, FACTS §§4, 12).
/// Without a running task there is no data and nothing scales.
public final class TrackingScaling implements Scaling {

    private static final int HIGH_PERIODS = 3;
    private static final int LOW_PERIODS = 15;
    private static final double LOW_SHARE = 0.9;

    private final double target;
    private final double scaleInShare;
    private final int min;
    private final int max;
    private final Alarm high = new Alarm(HIGH_PERIODS);
    private final Alarm low = new Alarm(LOW_PERIODS);
    private final Cooldowns cooldowns;

    public TrackingScaling(double target, ScalingPolicy.TargetTracking policy, int min, int max) {
        this.target = target;
        this.scaleInShare = policy.scaleInShare();
        this.min = min;
        this.max = max;
        this.cooldowns =
                new Cooldowns(policy.scaleOutCooldownSeconds(), policy.scaleInCooldownSeconds());
    }

    @Override
    public int wanted(double time, long visible, long withInFlight, int running, int tasks) {
        if (running == 0) {
            high.missing();
            low.missing();
            return tasks;
        }
        double each = (double) visible / running;
        int needed = needed(visible);
        boolean isHigh = high.isOnAfter(each > target);
        boolean isLow = low.isOnAfter(each < LOW_SHARE * target);
        if (isHigh && needed > tasks) {
            return cooldowns.out(time, needed, tasks);
        }
        return isLow ? cooldowns.in(time, Math.max(needed, lower(tasks)), tasks) : tasks;
    }

    /// What one scale-in leaves of the tasks at least.
    private int lower(int tasks) {
        // a share such as 0.2 of 5 must not be two tasks for what a product is rounded to
        double most = Math.ceil(scaleInShare * tasks - 1e-9);
        return Math.max(min, tasks - (int) Math.max(1, most));
    }

    /// ⌈visible / target⌉ within the bounds.
    public int needed(long visible) {
        double tasks = Math.ceil(visible / target);
        return (int) Math.clamp(tasks, min, (double) max);
    }
}
