package dev.pipesplanner.plan;

import java.util.Optional;

/// An EventBridge pipe that starts a task for each message, or a state machine for each batch
/// (MODEL §3).
///
/// @param batchFormers pollers that each form batches of their own
/// @param spotDiscount fraction off the on-demand price; automatic: the region's latest observation
public record PipesDesign(
        PipesTarget target,
        int batchSize,
        int batchWindowSeconds,
        int spotWeight,
        int onDemandWeight,
        Setting<Double> spotDiscount,
        double stateTransitionsPerExecution,
        int stateMachineAttempts,
        int batchFormers,
        RefusedLaunches refusedLaunches,
        PipeLogLevel logLevel,
        boolean logExecutionData)
        implements DesignSettings {

    public PipesDesign {
        Limits.require("pipes.batchSize", batchSize);
        Limits.require("pipes.batchWindowSeconds", batchWindowSeconds);
        Limits.require("pipes.spotWeight", spotWeight);
        Limits.require("pipes.onDemandWeight", onDemandWeight);
        Limits.require("pipes.spotDiscount", spotDiscount);
        Limits.require("pipes.stateTransitionsPerExecution", stateTransitionsPerExecution);
        Limits.require("pipes.stateMachineAttempts", stateMachineAttempts);
        Limits.require("pipes.batchFormers", batchFormers);
    }

    @Override
    public Optional<FargateCapacity> fargate() {
        return Optional.of(new FargateCapacity(spotWeight, onDemandWeight, spotDiscount));
    }

    /// The pipe has deleted the message once the task, or the state machine, was started.
    @Override
    public boolean losesInterruptedWork() {
        return true;
    }

    /// For ecr.api, ecr.dkr and logs.
    @Override
    public double defaultInterfaceEndpoints() {
        return 3;
    }
}
