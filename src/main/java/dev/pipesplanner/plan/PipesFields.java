package dev.pipesplanner.plan;

import static dev.pipesplanner.plan.Measure.COUNT;
import static dev.pipesplanner.plan.Measure.FRACTION;
import static dev.pipesplanner.plan.Measure.MESSAGES;
import static dev.pipesplanner.plan.Measure.SECONDS;

/// The pipes design.
final class PipesFields extends FieldList {

    PipesFields() {
        add(
                "pipes.target",
                PlanFields.oneOf(PipesTarget.class),
                "What the pipe starts: a task per message, or a state machine execution per batch.",
                "EventBridge Pipes default",
                false);
        whole(
                "pipes.batchSize",
                MESSAGES,
                "Messages in a batch; an ECS target takes one.",
                "EventBridge Pipes default");
        whole(
                "pipes.batchWindowSeconds",
                SECONDS,
                "Longest wait for a batch to fill.",
                "EventBridge Pipes default");
        whole(
                "pipes.spotWeight",
                COUNT,
                "Weight of the FARGATE_SPOT capacity provider.",
                "Terraform module default");
        whole(
                "pipes.onDemandWeight",
                COUNT,
                "Weight of the FARGATE capacity provider.",
                "Terraform module default");
        auto(
                "pipes.spotDiscount",
                FRACTION,
                "Discount of Spot from the on-demand price.",
                "the region's latest observation");
        number(
                "pipes.stateTransitionsPerExecution",
                COUNT,
                "State transitions per execution.",
                "assumption");
        whole(
                "pipes.stateMachineAttempts",
                COUNT,
                "How many times the state machine tries a batch.",
                "Pipes Planner default");
        whole(
                "pipes.stateMachineBackoffSeconds",
                SECONDS,
                "Pause before the state machine tries a batch again.",
                "Pipes Planner default");
        flag(
                "pipes.failureAlarm",
                "An alarm on failed executions of the pipe or its state machine.",
                "Terraform module default");
        whole(
                "pipes.batchFormers",
                COUNT,
                "Pollers that each form batches of their own; AWS does not document their number.",
                "assumption");
        add(
                "pipes.refusedLaunches",
                PlanFields.oneOf(RefusedLaunches.class),
                "What happens to a message whose launch is refused; AWS does not document it.",
                "assumption",
                false);
        add(
                "pipes.logLevel",
                PlanFields.oneOf(PipeLogLevel.class),
                "What the pipe itself logs.",
                "Terraform module default",
                false);
        flag(
                "pipes.logExecutionData",
                "Payloads in the pipe's log, at INFO and TRACE.",
                "Terraform module default");
    }
}
