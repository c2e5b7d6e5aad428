package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.simulation.DesignSimulation;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.pipes.PipePolling;
import dev.pipesplanner.usage.pipes.PipesUsage;

/// A span of the pipes design, counted and made a billing month.
public final class PipesSimulation implements DesignSimulation {

    @Override
    public Outcome<Simulated> run(Setup setup, Progress progress) {
        PipesEngine engine = PipesEngine.of(setup, PipePolling.SHORTEST_SECONDS, progress);
        engine.run();
        PipesUsage usage =
                new PipesUsage(
                        setup.environment(), setup.hoursPerMonth(), engine.totals(setup.scale()));
        return usage.counted()
                .map(used ->
                        new Simulated(
                                used,
                                engine.waits.distribution(),
                                engine.endToEnd.distribution(),
                                engine.counts(),
                                engine.series()));
    }
}
