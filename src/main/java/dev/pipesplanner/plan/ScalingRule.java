package dev.pipesplanner.plan;

import java.util.List;

/// One CloudWatch alarm with its step-scaling policy: the metric of each minute against a
/// threshold, `periods` in a row.
public record ScalingRule(
        QueueMetric metric,
        double threshold,
        int periods,
        List<ScalingStep> steps,
        double cooldownSeconds) {

    public ScalingRule {
        Limits.require("service.scaling.scaleOut.threshold", threshold);
        Limits.require("service.scaling.scaleOut.periods", periods);
        Limits.require("service.scaling.scaleOut.cooldownSeconds", cooldownSeconds);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > 20) {
            throw new IllegalArgumentException(
                    "The scaling steps (" + steps.size() + ") must be 1 to 20.");
        }
    }
}
