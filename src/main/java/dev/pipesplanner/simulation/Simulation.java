package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.pipes.PipesEngine;
import dev.pipesplanner.simulation.service.ServiceEngine;
import dev.pipesplanner.simulation.service.Slots;
import dev.pipesplanner.usage.Metering;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.pipes.PipesRun;
import dev.pipesplanner.usage.service.ServiceRun;

/// The simulation engine: a span of a month, message by message, for either design (MODEL §6).
///
/// The environment must have no contradictions (`PlanChecks`). The same seed gives the same result;
/// both designs meet the same arrivals and the same work.
///
/// @param hoursPerMonth hours of the billing month
/// @param days simulated; usage is scaled to the billing month
/// @param seed of every stream of chance
public record Simulation(int hoursPerMonth, double days, long seed) {

    private static final double DAY = 86_400;

    public Simulation {
        if (!(days * DAY >= 60 && days <= 366)) {
            throw new IllegalArgumentException(
                    "The days ("
                            + days
                            + ") to simulate must be at least a minute (0.0007) and at most 366.");
        }
    }

    /// The whole billing month.
    public static Simulation ofMonth(int hoursPerMonth, long seed) {
        return new Simulation(hoursPerMonth, hoursPerMonth / 24.0, seed);
    }

    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public Outcome<Simulated> run(Environment environment, Design design, Progress progress) {
        if (environment.workload().arrivals() instanceof Arrivals.Trace(_, var recording)
                && !recording.isUsable()) {
            return new Outcome.NotAvailable<>(recording.problem());
        }
        if (environment.workload().arrivals() instanceof Arrivals.Trace(_, var recording)
                && recording.messagesPerMonth(hoursPerMonth) == 0) {
            return new Outcome.NotAvailable<>(
                    "The trace "
                            + recording.file()
                            + " has no message in its first month, so none can be scaled to"
                            + " messagesPerMonth.\nMaybe cut off its empty beginning.");
        }
        String limit = new Metering(hoursPerMonth).limit(environment, design);
        if (!limit.isEmpty()) {
            return new Outcome.Infeasible<>(limit);
        }
        Setup setup =
                new Setup(environment, hoursPerMonth, days * DAY, seed, Polling.SHORTEST_SECONDS);
        return switch (design) {
            case PIPES -> pipes(setup, progress);
            case SERVICE -> service(setup, progress);
        };
    }

    private Outcome<Simulated> pipes(Setup setup, Progress progress) {
        PipesEngine engine = PipesEngine.of(setup, progress);
        engine.run();
        PipesRun run = engine.totals(setup.scale());
        return new Metering(hoursPerMonth)
                .pipes(setup.environment(), run)
                .map(used ->
                        new Simulated(
                                used,
                                engine.waits.distribution(),
                                engine.endToEnd.distribution(),
                                engine.counts(),
                                engine.series()));
    }

    private Outcome<Simulated> service(Setup setup, Progress progress) {
        if (!Slots.fit(setup.environment().service())) {
            return new Outcome.NotAvailable<>(
                    "service.maxTasks × service.messagesInFlightPerTask is more than 4,194,304"
                            + " slots, which do not fit in memory.\n"
                            + "Maybe lower one of them.");
        }
        ServiceEngine engine = new ServiceEngine(setup, progress);
        engine.run();
        ServiceRun run = engine.totals(setup.scale());
        return new Metering(hoursPerMonth)
                .service(setup.environment(), run)
                .map(used ->
                        new Simulated(
                                used,
                                engine.tally().waits(),
                                engine.tally().endToEnd(),
                                engine.counts(),
                                engine.series()));
    }
}
