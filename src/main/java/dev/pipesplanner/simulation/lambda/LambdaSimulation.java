package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.simulation.DesignSimulation;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.usage.Outcome;

/// The Lambda design, message by message (LAMBDA-MODEL §9).
public final class LambdaSimulation implements DesignSimulation {

    @Override
    public Outcome<Simulated> run(Setup setup, Progress progress) {
        return new Outcome.NotAvailable<>("Lambda is not simulated yet.");
    }
}
