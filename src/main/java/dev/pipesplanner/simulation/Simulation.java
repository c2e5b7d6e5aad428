package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.lambda.LambdaSimulation;
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
/// @param month which of the independent months of that seed, from 0; each has its own chance
public record Simulation(int hoursPerMonth, double days, long seed, int month) {

    /// Most months of one seed.
    static final int MOST_MONTHS = 1_000;

    private static final double DAY = 86_400;

    /// Successive months stand evenly apart in phase: the fractional part of the golden ratio.
    private static final double GOLDEN = 0.618034;

    /// The first month of a seed.
    public Simulation(int hoursPerMonth, double days, long seed) {
        this(hoursPerMonth, days, seed, 0);
    }

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
        return of(design).run(setup(environment), progress);
    }

    Setup setup(Environment environment) {
        return new Setup(environment, hoursPerMonth, days * DAY, seedOfMonth(), phaseOfMonth());
    }

    private long seedOfMonth() {
        return month == 0 ? seed : RandomStream.mixed(seed * MOST_MONTHS + month);
    }

    /// Where periodic arrivals stand against AWS's minute, 0 to 1 (MODEL §1).
    private double phaseOfMonth() {
        RandomStream draws = new RandomStream();
        draws.start(seed, 0, StreamPurpose.PHASE);
        double phase = GOLDEN * month + draws.uniform();
        return phase - Math.floor(phase);
    }

    /// The one door to the designs' rooms.
    private static DesignSimulation of(Design design) {
        return switch (design) {
            case PIPES -> new PipesSimulation();
            case SERVICE -> new ServiceSimulation();
            case LAMBDA -> new LambdaSimulation();
        };
    }
}
