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
                "What the pipe starts: a task a message, or a state machine a batch.",
                "FACTS §1",
                false);
        whole(
                "pipes.batchSize",
                MESSAGES,
                "Messages in a batch; an ECS target takes one.",
                "FACTS §1");
        whole("pipes.batchWindowSeconds", SECONDS, "Longest wait for a batch to fill.", "FACTS §1");
        whole("pipes.spotWeight", COUNT, "Weight of FARGATE_SPOT.", "TERRAFORM §3");
        whole("pipes.onDemandWeight", COUNT, "Weight of FARGATE.", "TERRAFORM §3");
        auto(
                "pipes.spotDiscount",
                FRACTION,
                "Spot price below the on-demand price.",
                "the region's newest observation");
        number(
                "pipes.stateTransitionsPerExecution",
                COUNT,
                "State transitions that one execution counts.",
                "FACTS §11, an assumption");
        whole(
                "pipes.stateMachineAttempts",
                COUNT,
                "How often the state machine tries a batch.",
                "MODEL §3.1");
        add(
                "pipes.refusedLaunches",
                PlanFields.oneOf(RefusedLaunches.class),
                "What becomes of a message whose launch is refused; not documented.",
                "FACTS §11",
                false);
        add(
                "pipes.logLevel",
                PlanFields.oneOf(PipeLogLevel.class),
                "What the pipe itself logs.",
                "TERRAFORM §2.2",
                false);
        flag(
                "pipes.logExecutionData",
                "Payloads in the pipe's log, at INFO and TRACE.",
                "TERRAFORM §2.2");
    }
}
