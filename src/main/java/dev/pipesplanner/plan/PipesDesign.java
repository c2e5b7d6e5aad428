package dev.pipesplanner.plan;

import java.util.Optional;

/// An EventBridge pipe that starts a task for each message, or a state machine for each batch
/// (MODEL §3).
///
/// @param spotDiscount fraction off the on-demand price; automatic: the region's latest observation
/// @param stateMachineAttempts tasks that the state machine starts for a batch until one succeeds
/// @param stateMachineBackoffSeconds from the end of a failed task to the next attempt, always the
///   same
/// @param failureAlarm whether an alarm watches the executions of the pipe or of the state machine
/// @param batchFormers pollers that each form batches of their own
public record PipesDesign(
        PipesTarget target,
        int batchSize,
        int batchWindowSeconds,
        int spotWeight,
        int onDemandWeight,
        Setting<Double> spotDiscount,
        double stateTransitionsPerExecution,
        int stateMachineAttempts,
        int stateMachineBackoffSeconds,
        boolean failureAlarm,
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
        Limits.require("pipes.stateMachineBackoffSeconds", stateMachineBackoffSeconds);
        Limits.require("pipes.batchFormers", batchFormers);
    }

    /// Messages that one task gets at most: what the plan asks for, as far as the override has room
    /// for it (MODEL §3.1); 0 when not even one message fits.
    public int batch(int messageBytes) {
        int asked =
                switch (target) {
                    case ECS_TASK -> 1;
                    case STEP_FUNCTIONS -> batchSize;
                };
        return Math.min(asked, target.override().mostMessages(messageBytes));
    }

    @Override
    public Optional<FargateCapacity> fargate() {
        return Optional.of(new FargateCapacity(spotWeight, onDemandWeight, spotDiscount));
    }

    /// The pipe has deleted the message once the task was started; a state machine tries again, and
    /// sends what fails to the dead-letter queue.
    @Override
    public boolean losesInterruptedWork() {
        return switch (target) {
            case ECS_TASK -> true;
            case STEP_FUNCTIONS -> false;
        };
    }

    /// For ecr.api, ecr.dkr and logs.
    @Override
    public double defaultInterfaceEndpoints() {
        return 3;
    }
}
