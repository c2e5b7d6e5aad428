package dev.pipesplanner.simulation;

import dev.pipesplanner.usage.Outcome;

/// One design, message by message; each design has its own, in its own room.
public interface DesignSimulation {

    /// @throws java.util.concurrent.CancellationException when `progress` says so
    Outcome<Simulated> run(Setup setup, Progress progress);
}
