package dev.pipesplanner.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An ECS service that polls the queue, sized by Application Auto Scaling (MODEL §4).
///
/// @param messagesInFlightPerTask messages that a task processes at the same time (slots)
/// @param base tasks on one capacity provider before the weights count
/// @param scaleInProtection whether scale-in leaves tasks alone that work
/// @param spotDiscount fraction off the on-demand price; automatic: as for pipes
public record ServiceDesign(
        int minTasks,
        int maxTasks,
        int messagesInFlightPerTask,
        int pollersPerTask,
        int spotWeight,
        int onDemandWeight,
        BaseTasks base,
        Setting<Double> spotDiscount,
        double savingsPlanDiscount,
        ScalingPolicy scaling,
        double metricDelaySeconds,
        boolean scaleInProtection)
        implements DesignSettings {

    private static final double BACKLOG_WITHOUT_TARGET = 10;
    private static final double MOST_BACKLOG = 1e9;

    public ServiceDesign {
        Limits.require("service.minTasks", minTasks);
        Limits.require("service.maxTasks", maxTasks);
        Limits.require("service.messagesInFlightPerTask", messagesInFlightPerTask);
        Limits.require("service.pollersPerTask", pollersPerTask);
        Limits.require("service.spotWeight", spotWeight);
        Limits.require("service.onDemandWeight", onDemandWeight);
        Limits.require("service.spotDiscount", spotDiscount);
        Limits.require("service.savingsPlanDiscount", savingsPlanDiscount);
        Limits.require("service.metricDelaySeconds", metricDelaySeconds);
    }

    /// Visible messages for each running task that target tracking aims for (MODEL §4.1): as typed,
    /// else `max(1, target · slots / mean)` with the latency target and the mean processing time in
    /// seconds; 10 without a target, or when the work takes no time.
    public double backlogTarget(Workload workload, ScalingPolicy.TargetTracking policy) {
        return policy.backlogPerTask().orElse(derivedBacklog(workload));
    }

    private double derivedBacklog(Workload workload) {
        double mean = workload.processingSeconds().mean();
        if (!workload.latencyTarget().isSet() || mean == 0) {
            return BACKLOG_WITHOUT_TARGET;
        }
        double seconds = workload.latencyTarget().seconds();
        return Math.clamp(seconds * messagesInFlightPerTask / mean, 1, MOST_BACKLOG);
    }

    /// Which capacity provider takes each task.
    public TaskPlacement placement() {
        return new TaskPlacement(spotWeight, onDemandWeight, base);
    }

    @Override
    public Optional<FargateCapacity> fargate() {
        return Optional.of(new FargateCapacity(spotWeight, onDemandWeight, spotDiscount));
    }

    /// The base may be on another one than the weights say.
    @Override
    public Optional<CapacityProvider> onlyProvider() {
        return DesignSettings.super
                .onlyProvider()
                .filter(provider -> base.tasks() == base.on(provider));
    }

    @Override
    public List<Problem> contradictions() {
        return ServiceChecks.of(this);
    }

    /// More tasks at least lift the most.
    @Override
    public DesignSettings following(Set<String> changed) {
        return changed.contains("minTasks") && !changed.contains("maxTasks") && minTasks > maxTasks
                ? Lens.with(this, "maxTasks", minTasks)
                : this;
    }

    /// One region has one Spot market: unless stated, the service is given the pipe's discount.
    @Override
    public Optional<Design> spotDiscountFollows() {
        return Optional.of(Design.PIPES);
    }

    /// For ecr.api, ecr.dkr, logs and sqs.
    @Override
    public double defaultInterfaceEndpoints() {
        return 4;
    }
}
