package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.pipes.PipePolling;
import dev.pipesplanner.usage.pipes.PipesRun;

/// What a simulated span came to, as the month that the quantities are computed from.
final class PipesTotals {

    private PipesTotals() {}

    /// One message, one task.
    ///
    /// @param receives of messages that pass the filter, those after a refusal included
    static PipesRun ofSingles(PipesEngine engine, long receives, double scale) {
        int bytes = engine.environment.workload().messageBytes();
        double one = BilledChunks.of(1, bytes);
        long started = engine.launcher.tasks();
        return ofBatches(engine, started, started * one, receives * one, started, scale);
    }

    static PipesRun ofBatches(
            PipesEngine engine,
            long executions,
            double chunks,
            double receives,
            double deletes,
            double scale) {
        Launcher launcher = engine.launcher;
        double tasks = Math.max(1, launcher.tasks());
        double filtered = engine.arrivals.entered() - engine.received;
        double one = BilledChunks.of(1, engine.environment.workload().messageBytes());
        double lost = engine.failed + engine.interrupted;
        double begun = Math.max(1, executions);
        return new PipesRun(
                engine.arrivals.entered() * scale,
                engine.received * scale,
                executions * scale,
                executions == 0 ? 1 : tasks / begun,
                launcher.billedSeconds() / tasks,
                launcher.addressSeconds() / tasks,
                launcher.heldSeconds() / tasks,
                chunks / begun,
                (receives + filtered * one) * scale,
                (deletes + filtered) * scale,
                engine.received == 0 ? 0 : (lost + engine.deadLetters) / engine.received,
                engine.deadLetters * scale,
                launcher.spotShare(),
                idlePolls(engine.arrivals.arrivedByMinute()) * scale);
    }

    /// Empty long polls, minute by minute.
    private static double idlePolls(Minutes arrived) {
        double sum = 0;
        for (int minute = 0; minute < arrived.size(); minute++) {
            sum += 60 * Polling.idlePerSecond(arrived.get(minute) / 60.0, PipePolling.POLLERS);
        }
        return sum;
    }
}
