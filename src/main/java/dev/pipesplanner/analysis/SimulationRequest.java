package dev.pipesplanner.analysis;

import dev.pipesplanner.simulation.Replications;
import dev.pipesplanner.simulation.Simulation;

/// What to simulate.
///
/// @param days of arrivals; usage is scaled to the billing month
/// @param seed of the first replication; the others' follow from it
/// @param replications independent spans, 1 or more
public record SimulationRequest(double days, long seed, int replications) {

    /// @throws IllegalArgumentException naming what is out of range
    public Replications of(int hoursPerMonth) {
        return new Replications(new Simulation(hoursPerMonth, days, seed), replications);
    }
}
