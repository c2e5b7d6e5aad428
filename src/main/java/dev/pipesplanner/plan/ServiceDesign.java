package dev.pipesplanner.plan;

import java.util.Optional;

/// An ECS service that polls the queue, sized by Application Auto Scaling (MODEL §4).
///
/// @param messagesInFlightPerTask messages that a task works at the same time (slots)
/// @param spotDiscount fraction off the on-demand price; automatic: as for pipes
public record ServiceDesign(
        int minTasks,
        int maxTasks,
        int messagesInFlightPerTask,
        int pollersPerTask,
        int spotWeight,
        int onDemandWeight,
        Setting<Double> spotDiscount,
        double savingsPlanDiscount,
        ScalingPolicy scaling,
        double metricDelaySeconds)
        implements DesignSettings {

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

    /// One region has one Spot market: unless stated, both designs are given the pipe's discount.
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
