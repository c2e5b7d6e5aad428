package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.pipes.PipesSimulation;
import dev.pipesplanner.simulation.service.ServiceSimulation;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.Outcome;

/// The simulation engine: a span of a month, message by message, for any design (MODEL §6).
///
/// The environment must have no contradictions (`PlanChecks`). The same seed gives the same result;
/// all designs meet the same arrivals and the same work.
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
                            + " the plan's volume.\nCut off its empty beginning.");
        }
        String limit = new ClosedForm(hoursPerMonth).loadLimit(environment, design);
        if (!limit.isEmpty()) {
            return new Outcome.Infeasible<>(limit);
        }
        Setup setup = new Setup(environment, hoursPerMonth, days * DAY, seed);
        return of(design).run(setup, progress);
    }

    /// The one door to the designs' rooms.
    private static DesignSimulation of(Design design) {
        return switch (design) {
            case PIPES -> new PipesSimulation();
            case SERVICE -> new ServiceSimulation();
        };
    }
}
