package dev.pipesplanner.usage.pipes;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ArrivalPhases;
import dev.pipesplanner.usage.BilledSeconds;
import dev.pipesplanner.usage.ErlangC;

/// Where the closed form of the pipes design keeps the errors that it states; measured against the
/// simulation on a grid of workloads (src/docs/closed-form.md).
record PipesAccuracy(Environment environment, int hoursPerMonth, BilledSeconds billed) {

    /// A share of messages without a place, or of the launch rate, from which waiting for launches
    /// counts.
    private static final double CROWDED = 0.01;

    private static final double BUSY = 0.8;

    private boolean isPeriodic() {
        return environment.workload().arrivals() instanceof Arrivals.Periodic;
    }

    private boolean isBursty() {
        return environment.workload().arrivals() instanceof Arrivals.Bursty;
    }

    /// Task-hours within 3 %, but for batches that form from bursts (up to 6 times).
    boolean usageHolds() {
        return !((isPeriodic() || isBursty()) && PipesRun.formsBatches(environment));
    }

    /// Waits hold while launches and places suffice, and where no batch is tried again: its
    /// messages wait for every attempt, which the closed form leaves out.
    boolean waitsHold() {
        return usageHolds()
                && !PipesRun.triesAgain(environment)
                && (isPeriodic() ? burstsPass() : launchesSuffice());
    }

    /// Whether a burst is over before the next.
    private boolean burstsPass() {
        PipesRun run = PipesRun.of(environment, phases(), billed);
        double launches = run.tasks() / (hoursPerMonth * 3600.0);
        return launches <= BUSY * environment.quotas().launchesPerSecond()
                && launches * run.heldSeconds() <= BUSY * PipesCapacity.places(environment);
    }

    private boolean launchesSuffice() {
        ArrivalPhases phases = phases();
        PipesRun run = PipesRun.of(environment, phases, billed);
        double perMessage = run.worked() == 0 ? 0 : run.tasks() / run.worked();
        double places = Math.min(1e6, PipesCapacity.places(environment));
        for (double rate : phases.rates()) {
            double launches = rate * environment.workload().filterPassRate() * perMessage;
            double running = launches * run.heldSeconds();
            if (launches > BUSY * environment.quotas().launchesPerSecond()
                    || running > places / 2
                            && ErlangC.of((int) places, running).waiting() > CROWDED) {
                return false;
            }
        }
        return true;
    }

    private ArrivalPhases phases() {
        return ArrivalPhases.of(environment.workload(), hoursPerMonth);
    }
}
