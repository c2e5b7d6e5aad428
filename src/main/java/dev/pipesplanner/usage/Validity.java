package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.ProcessingTime;
import dev.pipesplanner.usage.pipes.PipesCapacity;
import dev.pipesplanner.usage.pipes.PipesRun;
import dev.pipesplanner.usage.service.OnOff;
import dev.pipesplanner.usage.service.ServiceRun;

/// Where the closed form keeps the errors that it states; measured against the simulation on a grid
/// of workloads (src/docs/closed-form.md).
public record Validity(Environment environment, int hoursPerMonth) {

    /// Work whose spread Allen and Cunneen's formula was checked for (MODEL §4.3).
    private static final double LARGEST_SPREAD = 2.75;

    /// The same for waits: at 2.75 and eight servers they were 6.7 % off, where MODEL §4.3 says 6
    /// %.
    public static final double LARGEST_SPREAD_OF_WAITS = 2.7;

    /// A share of messages without a place, or of the launch rate, from which waiting for launches
    /// counts.
    private static final double CROWDED = 0.01;

    private static final double BUSY = 0.8;

    /// Seconds of mean work up to which MODEL §4.3 states the error of an on/off service.
    private static final double LONGEST_ON_OFF_WORK = 40;

    private boolean isPoisson() {
        return environment.workload().arrivals() instanceof Arrivals.Poisson;
    }

    private boolean isPeriodic() {
        return environment.workload().arrivals() instanceof Arrivals.Periodic;
    }

    private boolean isBursty() {
        return environment.workload().arrivals() instanceof Arrivals.Bursty;
    }

    private boolean isFixed() {
        return ServiceRun.fixedSize(environment.service()).isPresent();
    }

    private boolean batches() {
        return environment.pipes().target() == PipesTarget.STEP_FUNCTIONS
                && environment.pipes().batchWindowSeconds() > 0
                && PipesRun.batchSize(environment) > 1;
    }

    /// Task-hours within 3 %: pipes but for batches that form from bursts (up to 6 times), and a
    /// service of one size or one that is switched on and off where that formula was seen to hold.
    boolean usage(Design design) {
        return switch (design) {
            case PIPES -> !((isPeriodic() || isBursty()) && batches());
            case SERVICE -> isFixed() || OnOff.of(environment).filter(this::holds).isPresent();
        };
    }

    /// A scale-in that looks at messages in flight is off by up to 13 % where work is spread widely
    /// and 5 % elsewhere; work without any spread, or starts that end in another minute than their
    /// mean, by up to 5 % too.
    private boolean holds(OnOff policy) {
        boolean isSteady =
                isPoisson() || environment.workload().arrivals() instanceof Arrivals.Weekly;
        return isSteady
                && !policy.inFlight()
                && isSpread(LARGEST_SPREAD)
                && environment.workload().processingSeconds().mean() <= LONGEST_ON_OFF_WORK
                && startsWithinTheMinute();
    }

    /// Whether tasks, which a service counts by the minute, start in the same minute when their
    /// start takes one standard deviation less or more.
    private boolean startsWithinTheMinute() {
        TaskStart start = TaskStart.of(environment.task());
        double shorter = start.delay() * (1 - start.variation());
        double longer = start.delay() * (1 + start.variation());
        return Math.ceil(shorter / 60) == Math.ceil(longer / 60);
    }

    /// Waits: pipes while launches and places suffice; a service of one size under Poisson arrivals
    /// and work of moderate spread.
    boolean waits(Design design) {
        return usage(design)
                && switch (design) {
                    case PIPES -> isPeriodic() ? burstsPass() : launchesSuffice();
                    case SERVICE -> isFixed() && isPoisson() && isSpread(LARGEST_SPREAD_OF_WAITS);
                };
    }

    private boolean isSpread(double most) {
        return switch (environment.workload().processingSeconds()) {
            case ProcessingTime.Exponential _ -> true;
            case ProcessingTime.Constant _ -> false;
            case ProcessingTime.Lognormal(double mean, double p95) ->
                    p95 > mean && p95 <= most * mean;
        };
    }

    /// Whether a burst is over before the next.
    private boolean burstsPass() {
        ArrivalPhases phases = ArrivalPhases.of(environment.workload(), hoursPerMonth);
        PipesRun run = PipesRun.of(environment, phases);
        double launches = run.tasks() / (hoursPerMonth * 3600.0);
        return launches <= BUSY * environment.quotas().launchesPerSecond()
                && launches * run.heldSeconds() <= BUSY * PipesCapacity.places(environment);
    }

    private boolean launchesSuffice() {
        ArrivalPhases phases = ArrivalPhases.of(environment.workload(), hoursPerMonth);
        PipesRun run = PipesRun.of(environment, phases);
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
}
