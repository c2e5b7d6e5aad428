package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Part;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.pipes.PipesRun;
import dev.pipesplanner.usage.pipes.PipesUsage;

/// What a simulated span, or a part of it, came to: sums, before anything is scaled.
///
/// @param entered messages
/// @param received of them, those that pass the filter
/// @param executions batches that the pipe started
/// @param spotSeconds of the billed seconds, those on Spot
/// @param chunks of 64 KiB that all batches are billed as
/// @param receives SQS requests that receive the messages that pass the filter
/// @param deletes SQS requests that delete them
/// @param lost messages that nobody finishes, dead letters included
record PipesTotals(
        double entered,
        double received,
        double executions,
        double tasks,
        double spotSeconds,
        double billedSeconds,
        double addressSeconds,
        double heldSeconds,
        double chunks,
        double receives,
        double deletes,
        double lost,
        double deadLetters,
        double idlePolls) {

    /// One message, one task.
    ///
    /// @param receives of messages that pass the filter, those after a refusal included
    static PipesTotals ofSingles(PipesEngine engine, long receives) {
        double one = BilledChunks.of(1, engine.environment.workload().messageBytes());
        long started = engine.launcher.tasks();
        return ofBatches(engine, started, started * one, receives * one, started);
    }

    static PipesTotals ofBatches(
            PipesEngine engine, long executions, double chunks, double receives, double deletes) {
        Launcher launcher = engine.launcher;
        return new PipesTotals(
                engine.entered(),
                engine.received,
                executions,
                launcher.tasks(),
                launcher.spotSeconds(),
                launcher.billedSeconds(),
                launcher.addressSeconds(),
                launcher.heldSeconds(),
                chunks,
                receives,
                deletes,
                engine.failed + engine.interrupted + engine.deadLetters,
                engine.deadLetters,
                engine.idlePolls());
    }

    /// What came to these sums since those.
    PipesTotals since(PipesTotals earlier) {
        return new PipesTotals(
                entered - earlier.entered,
                received - earlier.received,
                executions - earlier.executions,
                tasks - earlier.tasks,
                spotSeconds - earlier.spotSeconds,
                billedSeconds - earlier.billedSeconds,
                addressSeconds - earlier.addressSeconds,
                heldSeconds - earlier.heldSeconds,
                chunks - earlier.chunks,
                receives - earlier.receives,
                deletes - earlier.deletes,
                lost - earlier.lost,
                deadLetters - earlier.deadLetters,
                idlePolls - earlier.idlePolls);
    }

    /// The month that the quantities are computed from.
    PipesRun run(Environment environment, double scale) {
        double each = Math.max(1, tasks);
        double filtered = entered - received;
        double one = BilledChunks.of(1, environment.workload().messageBytes());
        double begun = Math.max(1, executions);
        return new PipesRun(
                entered * scale,
                received * scale,
                executions * scale,
                executions == 0 ? 1 : each / begun,
                billedSeconds / each,
                addressSeconds / each,
                heldSeconds / each,
                chunks / begun,
                (receives + filtered * one) * scale,
                (deletes + filtered) * scale,
                received == 0 ? 0 : lost / received,
                deadLetters * scale,
                billedSeconds == 0
                        ? environment.pipes().spotShare()
                        : Math.min(1, spotSeconds / billedSeconds),
                idlePolls * scale);
    }

    /// As a part of a month.
    Part part(Environment environment, int hoursPerMonth, double scale) {
        PipesRun run = run(environment, scale);
        return new Part(received, new PipesUsage(environment, hoursPerMonth, run).month());
    }
}
