package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;

import java.util.List;

/// Two alarms with steps by the distance from their thresholds (MODEL §4.1). While an alarm is on
/// its policy acts every minute, as the cooldown permits (FACTS §4).
final class StepScaling implements Scaling {

    private final ScalingRule out;
    private final ScalingRule in;
    private final int min;
    private final int max;
    private final Alarm high;
    private final Alarm low;
    private final Cooldowns cooldowns;

    StepScaling(ScalingRule out, ScalingRule in, int min, int max) {
        this.out = out;
        this.in = in;
        this.min = min;
        this.max = max;
        this.high = new Alarm(out.periods());
        this.low = new Alarm(in.periods());
        this.cooldowns = new Cooldowns(out.cooldownSeconds(), in.cooldownSeconds());
    }

    @Override
    public int wanted(double time, long visible, long withInFlight, int running, int tasks) {
        double outValue = value(out, visible, withInFlight);
        double inValue = value(in, visible, withInFlight);
        int wanted = tasks;
        if (high.isOnAfter(outValue >= out.threshold())) {
            int base = cooldowns.base(time, tasks);
            int target = target(out.steps(), outValue - out.threshold(), base);
            wanted = cooldowns.out(time, target, tasks);
        }
        if (low.isOnAfter(inValue < in.threshold())) {
            int target = target(in.steps(), in.threshold() - inValue, wanted);
            wanted = cooldowns.in(time, target, wanted);
        }
        return wanted;
    }

    private static double value(ScalingRule rule, long visible, long withInFlight) {
        return switch (rule.metric()) {
            case QueueMetric.VISIBLE -> visible;
            case QueueMetric.VISIBLE_AND_IN_FLIGHT -> withInFlight;
        };
    }

    /// The size that the last step within `distance` asks for.
    private int target(List<ScalingStep> steps, double distance, int base) {
        int target = base;
        for (ScalingStep step : steps) {
            if (step.from() <= distance) {
                target =
                        switch (step.adjustment()) {
                            case EXACT -> step.tasks();
                            case CHANGE -> base + step.tasks();
                        };
            }
        }
        return Math.clamp(target, min, max);
    }
}
