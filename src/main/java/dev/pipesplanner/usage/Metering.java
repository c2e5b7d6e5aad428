package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

/// What a month that was counted, message by message, uses and whether the design carries it: the
/// quantities follow from it as they do from the closed form's expectation.
///
/// @param hoursPerMonth hours of the billing month
public record Metering(int hoursPerMonth) {

    /// Only the month of a trace is held against the limits here. Of every other pattern {@link
    /// #limit} knows the mean load; one month's chance lies above or below it and decides nothing.
    public Outcome pipes(Environment environment, PipesRun run) {
        PipesUsage usage = new PipesUsage(environment, hoursPerMonth, run);
        return environment.workload().arrivals() instanceof Arrivals.Trace
                ? usage.outcome()
                : usage.feasible();
    }

    public Outcome service(Environment environment, ServiceRun run) {
        String limit = new ServiceCapacity(environment, hoursPerMonth).exceeded();
        return limit.isEmpty()
                ? new Outcome.Feasible(
                        new ServiceUsage(environment, hoursPerMonth).usage(run), run.lost())
                : new Outcome.Infeasible(limit);
    }

    /// The limit that the design's load exceeds on the average of the month, known before it is
    /// counted; empty when it fits, or when only counting can tell.
    public String limit(Environment environment, Design design) {
        return switch (design) {
            case SERVICE -> new ServiceCapacity(environment, hoursPerMonth).exceeded();
            case PIPES -> {
                if (PipesRun.batchSize(environment) == 0) {
                    yield PipesCapacity.payloadExceeded(environment);
                }
                if (environment.workload().arrivals() instanceof Arrivals.Trace) {
                    yield "";
                }
                PipesRun run =
                        PipesRun.of(environment, Phases.of(environment.workload(), hoursPerMonth));
                yield new PipesCapacity(environment, hoursPerMonth * 3600.0, run).exceeded();
            }
        };
    }
}
