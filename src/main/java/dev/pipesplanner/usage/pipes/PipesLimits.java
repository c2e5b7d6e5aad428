package dev.pipesplanner.usage.pipes;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;

/// Where the closed form of the pipes design ends (MODEL §3.2): its batches form from messages that
/// come one by one. What it would have to guess is named here and left to the simulation.
final class PipesLimits {

    private PipesLimits() {}

    /// The reason, empty where the closed form holds.
    static String beyond(Environment environment) {
        return environment.workload().arrivals() instanceof Arrivals.Periodic
                        && PipesRun.takesBatches(environment)
                ? "Batches of messages that arrive together have no closed form;"
                        + " they take a simulation."
                : "";
    }
}
