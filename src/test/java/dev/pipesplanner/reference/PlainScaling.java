package dev.pipesplanner.reference;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;

/// Alarms and policies of Application Auto Scaling (FACTS §4, MODEL §4.1), a reading a minute.
final class PlainScaling {

    private final Environment environment;
    private final ServiceDesign service;
    private int outBreaches;
    private int inBreaches;
    private double outAgain = Double.NEGATIVE_INFINITY;
    private double inAgain = Double.NEGATIVE_INFINITY;
    private int beforeOut;

    PlainScaling(Environment environment) {
        this.environment = environment;
        this.service = environment.service();
    }

    /// Tasks wanted after this reading, where `desired` were wanted before.
    int desired(double now, QueueReading reading, int desired) {
        return switch (service.scaling()) {
            case ScalingPolicy.Fixed _ -> desired;
            case ScalingPolicy.Step(ScalingRule out, ScalingRule in) ->
                    stepIn(now, in, reading, stepOut(now, out, reading, desired));
            case ScalingPolicy.TargetTracking tracking ->
                    reading.workingTasks() == 0 ? desired : track(now, tracking, reading, desired);
        };
    }

    private int stepOut(double now, ScalingRule rule, QueueReading reading, int desired) {
        double above = reading.of(rule.metric()) - rule.threshold();
        outBreaches = above >= 0 ? outBreaches + 1 : 0;
        if (outBreaches < rule.periods()) {
            return desired;
        }
        // within the cooldown only a larger step from where the first began counts
        int from = now < outAgain ? beforeOut : desired;
        int wanted = clamp(adjusted(rule, above, from));
        if (wanted <= desired) {
            return desired;
        }
        // scaling out ends the cooldown of scaling in
        inAgain = now;
        beforeOut = from;
        outAgain = now + rule.cooldownSeconds();
        return wanted;
    }

    private int stepIn(double now, ScalingRule rule, QueueReading reading, int desired) {
        double below = rule.threshold() - reading.of(rule.metric());
        inBreaches = below > 0 ? inBreaches + 1 : 0;
        if (inBreaches < rule.periods() || now < inAgain) {
            return desired;
        }
        int wanted = clamp(adjusted(rule, below, desired));
        if (wanted >= desired) {
            return desired;
        }
        inAgain = now + rule.cooldownSeconds();
        return wanted;
    }

    /// By the last step that the distance reaches.
    private static int adjusted(ScalingRule rule, double distance, int from) {
        int adjusted = from;
        for (ScalingStep step : rule.steps()) {
            if (distance >= step.from()) {
                adjusted =
                        switch (step.adjustment()) {
                            case CHANGE -> from + step.tasks();
                            case EXACT -> step.tasks();
                        };
            }
        }
        return adjusted;
    }

    private int track(
            double now, ScalingPolicy.TargetTracking policy, QueueReading reading, int desired) {
        double target = service.backlogTarget(environment.workload(), policy);
        double backlog = (double) reading.visible() / reading.workingTasks();
        outBreaches = backlog > target ? outBreaches + 1 : 0;
        inBreaches = backlog < 0.9 * target ? inBreaches + 1 : 0;
        int proportional = (int) Math.ceil(reading.visible() / target);
        if (outBreaches >= 3) {
            // a larger scale-out is carried out during the cooldown, too
            int wanted = Math.max(desired, clamp(proportional));
            inAgain = wanted > desired ? now : inAgain;
            return wanted;
        }
        if (inBreaches < 15 || now < inAgain) {
            return desired;
        }
        int most = Math.max(1, (int) Math.ceil(policy.scaleInShare() * desired - 1e-9));
        int wanted = clamp(Math.max(proportional, desired - most));
        if (wanted >= desired) {
            return desired;
        }
        inAgain = now + policy.scaleInCooldownSeconds();
        return wanted;
    }

    private int clamp(int tasks) {
        return Math.clamp(tasks, service.minTasks(), service.maxTasks());
    }
}
