package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.simulation.DesignSimulation;
import dev.pipesplanner.simulation.Part;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.service.ServiceUsage;

import java.util.List;

/// A span of the service design, counted and made a billing month.
public final class ServiceSimulation implements DesignSimulation {

    @Override
    public Outcome<Simulated> run(Setup setup, Progress progress) {
        if (!Slots.fit(setup.environment().service())) {
            return new Outcome.NotAvailable<>(
                    FieldLabels.of("service.maxTasks")
                            + " × "
                            + FieldLabels.of("service.messagesInFlightPerTask")
                            + " is more than 4,194,304 slots, which do not fit in memory.\n"
                            + "Lower one of them.");
        }
        ServiceEngine engine = new ServiceEngine(setup, progress);
        engine.run();
        if (engine.isRestless()) {
            return new Outcome.NotAvailable<>(
                    "The scaling policy starts and stops tasks all the time: more than 5,000,000"
                            + " starts in the simulated span.\n"
                            + "Raise the cooldowns or the number of periods, or lower "
                            + FieldLabels.of("service.maxTasks")
                            + ".");
        }
        ServiceUsage usage =
                new ServiceUsage(
                        setup.environment(), setup.hoursPerMonth(), engine.totals(setup.scale()));
        return new Outcome.Feasible<>(
                new Simulated(
                        usage.month(),
                        engine.tally().waits(),
                        engine.tally().endToEnd(),
                        parts(engine, setup),
                        engine.counts(),
                        engine.series()));
    }

    private static List<Part> parts(ServiceEngine engine, Setup setup) {
        return engine.parts().stream()
                .map(part ->
                        part.part(setup.environment(), setup.hoursPerMonth(), setup.scaleOfPart()))
                .toList();
    }
}
