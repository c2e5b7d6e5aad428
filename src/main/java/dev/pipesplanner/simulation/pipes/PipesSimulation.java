package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.simulation.DesignSimulation;
import dev.pipesplanner.simulation.Part;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.pipes.PipesUsage;

import java.util.List;

/// A span of the pipes design, counted and made a billing month.
public final class PipesSimulation implements DesignSimulation {

    @Override
    public Outcome<Simulated> run(Setup setup, Progress progress) {
        PipesEngine engine = PipesEngine.of(setup, Polling.SHORTEST_SECONDS, progress);
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
                                parts(engine, setup),
                                engine.counts(),
                                engine.series()));
    }

    private static List<Part> parts(PipesEngine engine, Setup setup) {
        return engine.parts().stream()
                .map(part ->
                        part.part(setup.environment(), setup.hoursPerMonth(), setup.scaleOfPart()))
                .toList();
    }
}
