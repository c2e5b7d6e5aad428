package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.pipes.PipesCapacity;
import dev.pipesplanner.usage.pipes.PipesLatency;
import dev.pipesplanner.usage.pipes.PipesRun;
import dev.pipesplanner.usage.pipes.PipesUsage;
import dev.pipesplanner.usage.service.ServiceLatency;
import dev.pipesplanner.usage.service.ServiceUsage;

/// The closed-form engine: both designs of an environment, in microseconds.
///
/// The environment must have no contradictions (`PlanChecks`).
///
/// @param hoursPerMonth hours of the billing month
public record ClosedForm(int hoursPerMonth) {

    /// The month's usage of a design, without its latency: what sweeps and curves call.
    public Outcome<DesignUsage> outcome(Environment environment, Design design) {
        if (environment.workload().arrivals() instanceof Arrivals.Trace(_, var recording)) {
            return new Outcome.NotAvailable<>(
                    recording.isUsable()
                            ? "A recorded trace has no closed form; it takes a simulation."
                            : recording.problem());
        }
        return switch (design) {
            case PIPES -> pipes(environment);
            case SERVICE -> new ServiceUsage(environment, hoursPerMonth).expected();
        };
    }

    private Outcome<DesignUsage> pipes(Environment environment) {
        if (PipesRun.batchSize(environment) == 0) {
            return new Outcome.Infeasible<>(PipesCapacity.payloadExceeded(environment));
        }
        String beyond = new ClosedFormLimits(environment, hoursPerMonth).ofPipes();
        return beyond.isEmpty()
                ? PipesUsage.expected(environment, hoursPerMonth).outcome()
                : new Outcome.NotAvailable<>(beyond);
    }

    /// How long messages wait; only for a design that {@link #outcome} calls feasible.
    public Latency latency(Environment environment, Design design) {
        return switch (design) {
            case PIPES -> new PipesLatency(environment, hoursPerMonth).latency();
            case SERVICE -> new ServiceLatency(environment, hoursPerMonth).latency();
        };
    }

    /// Whether the usage of a design that {@link #outcome} calls feasible keeps the errors stated
    /// in src/docs/closed-form.md; where not, it is a guide until a simulation answers.
    public boolean usageHolds(Environment environment, Design design) {
        return new Validity(environment, hoursPerMonth).usage(design);
    }

    /// Whether its waits do.
    public boolean waitsHold(Environment environment, Design design) {
        return new Validity(environment, hoursPerMonth).waits(design);
    }
}
