package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.simulation.DesignSimulation;
import dev.pipesplanner.simulation.Part;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.lambda.LambdaUsage;

import java.util.List;

/// A span of the Lambda design, counted and made a billing month.
public final class LambdaSimulation implements DesignSimulation {

    @Override
    public Outcome<Simulated> run(Setup setup, Progress progress) {
        LambdaEngine engine = LambdaEngine.of(setup, progress);
        engine.run();
        LambdaUsage usage =
                new LambdaUsage(
                        setup.environment(),
                        setup.hoursPerMonth(),
                        engine.totals().run(setup.environment(), setup.scale()));
        return new Outcome.Feasible<>(
                new Simulated(
                        usage.month(),
                        engine.waits.distribution(),
                        engine.endToEnd.distribution(),
                        parts(engine, setup),
                        engine.counts(),
                        engine.series()));
    }

    private static List<Part> parts(LambdaEngine engine, Setup setup) {
        return engine.parts().stream()
                .map(part ->
                        part.part(setup.environment(), setup.hoursPerMonth(), setup.scaleOfPart()))
                .toList();
    }
}
