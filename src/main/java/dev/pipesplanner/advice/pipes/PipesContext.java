package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.pipes.PipesRun;

import java.util.Optional;

/// What a rule of this design looks at.
record PipesContext(RuleContext shared) {

    PipesDesign pipes() {
        return shared.environment().pipes();
    }

    Optional<Priced> priced() {
        return shared.priced(Design.PIPES);
    }

    boolean startsTaskPerMessage() {
        return pipes().target() == PipesTarget.ECS_TASK;
    }

    /// Messages that one task can get; 0 when not even one fits into its override.
    int effectiveBatch() {
        return PipesRun.batchSize(shared.environment());
    }

    double spotShare() {
        return shared.spotShare(Design.PIPES);
    }

    /// Seconds of one task that bills by `max(60, …)`: start, mean work of its messages, stop.
    double runningSeconds(double messages) {
        return shared.task().pullSeconds()
                + shared.task().bootSeconds()
                + messages * shared.workload().processingSeconds().mean()
                + shared.task().stopSeconds();
    }

    /// Task-seconds on a bill, whatever the capacity they are bought at.
    double billedSeconds(Priced answer) {
        double vCpuHours =
                answer.usage().quantity(Meter.FARGATE_VCPU_HOURS)
                        + answer.usage().quantity(Meter.FARGATE_SPOT_VCPU_HOURS)
                        + answer.usage().quantity(Meter.FARGATE_SAVINGS_PLAN_VCPU_HOURS);
        return vCpuHours * 3600 / shared.task().vCpu();
    }

    /// Tasks that the pipe starts in a month, from what is billed: a simulated month has other
    /// messages than the plan's mean. A state machine's follow from its transitions.
    double tasks(Priced answer) {
        return startsTaskPerMessage()
                ? answer.usage().quantity(Meter.PIPES_REQUESTS) / chunksOfMessage()
                : answer.usage().quantity(Meter.STEP_FUNCTIONS_TRANSITIONS)
                        / pipes().stateTransitionsPerExecution();
    }

    /// Pipes bills each started 64 KiB of a message (FACTS §2: PIPES).
    private double chunksOfMessage() {
        return BilledChunks.of(1, shared.workload().messageBytes());
    }
}
