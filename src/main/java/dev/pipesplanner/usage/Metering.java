package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.pipes.PipesCapacity;
import dev.pipesplanner.usage.pipes.PipesRun;
import dev.pipesplanner.usage.pipes.PipesUsage;
import dev.pipesplanner.usage.service.ServiceCapacity;
import dev.pipesplanner.usage.service.ServiceRun;
import dev.pipesplanner.usage.service.ServiceUsage;

/// What a month that was counted, message by message, uses and whether the design carries it: the
/// quantities follow from it as they do from the closed form's expectation.
///
/// @param hoursPerMonth hours of the billing month
public record Metering(int hoursPerMonth) {

    /// Only the batches of a trace are held against the limits here. Of everything else {@link
    /// #limit} knows the mean load; one month's chance lies above or below it and decides nothing.
    public Outcome<DesignUsage> pipes(Environment environment, PipesRun run) {
        PipesUsage usage = new PipesUsage(environment, hoursPerMonth, run);
        return isCounted(environment) ? usage.outcome() : new Outcome.Feasible<>(usage.month());
    }

    public Outcome<DesignUsage> service(Environment environment, ServiceRun run) {
        String limit = new ServiceCapacity(environment, hoursPerMonth).exceeded();
        return limit.isEmpty()
                ? new Outcome.Feasible<>(new ServiceUsage(environment, hoursPerMonth).month(run))
                : new Outcome.Infeasible<>(limit);
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
                if (isCounted(environment)) {
                    yield "";
                }
                Environment steady = steady(environment);
                PipesRun run =
                        PipesRun.of(steady, ArrivalPhases.of(steady.workload(), hoursPerMonth));
                yield new PipesCapacity(steady, hoursPerMonth * 3600.0, run).exceeded();
            }
        };
    }

    /// Whether only counting tells how large batches become.
    private static boolean isCounted(Environment environment) {
        return isTrace(environment) && PipesRun.batchSize(environment) > 1;
    }

    private static boolean isTrace(Environment environment) {
        return environment.workload().arrivals() instanceof Arrivals.Trace;
    }

    /// Where each message has a task of its own, when it comes changes no mean.
    private static Environment steady(Environment environment) {
        return isTrace(environment)
                ? environment.withWorkload(
                        environment.workload().withArrivals(new Arrivals.Poisson()))
                : environment;
    }
}
