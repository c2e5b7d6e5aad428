package dev.pipesplanner.usage.service;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ProcessingTime;
import dev.pipesplanner.usage.TaskStart;

/// Where the closed form of the service keeps the errors that it states; measured against the
/// simulation on a grid of workloads (src/docs/closed-form.md).
record ServiceAccuracy(Environment environment) {

    /// Work whose spread Allen and Cunneen's formula was checked for (MODEL §4.3).
    private static final double LARGEST_SPREAD = 2.75;

    /// The same for waits: at 2.75 and eight servers they were 6.7 % off, where MODEL §4.3 says 6
    /// %.
    static final double LARGEST_SPREAD_OF_WAITS = 2.7;

    /// Seconds of mean work up to which MODEL §4.3 states the error of an on/off service.
    private static final double LONGEST_ON_OFF_WORK = 40;

    private boolean isPoisson() {
        return environment.workload().arrivals() instanceof Arrivals.Poisson;
    }

    private boolean isFixed() {
        return ServiceRun.fixedSize(environment.service()).isPresent();
    }

    /// Task-hours within 4 %: of a service of one size, or of one that is switched on and off where
    /// that formula was seen to hold. What Spot interruptions cost is not claimed, and failures
    /// where they decide how long the service stays on.
    boolean usageHolds() {
        return isFixed()
                ? !isInterrupted(environment)
                : isUndisturbed(environment)
                        && OnOff.of(environment).filter(this::holds).isPresent();
    }

    /// Waits of a service of one size under Poisson arrivals and work of moderate spread, of which
    /// every message is worked once.
    boolean waitsHold() {
        return isFixed()
                && isPoisson()
                && isUndisturbed(environment)
                && isSpread(LARGEST_SPREAD_OF_WAITS);
    }

    /// Whether nothing but the queueing is in doubt: usage that holds, messages that come one by
    /// one, each worked once.
    boolean seesEveryWait() {
        return usageHolds()
                && isUndisturbed(environment)
                && (isPoisson() || environment.workload().arrivals() instanceof Arrivals.Weekly);
    }

    /// Whether every message is worked once.
    static boolean isUndisturbed(Environment environment) {
        return environment.task().failureRate() == 0 && !isInterrupted(environment);
    }

    private static boolean isInterrupted(Environment environment) {
        var service = environment.service();
        return environment.task().interruptionRate() > 0
                && service.placement().onSpot(service.maxTasks()) > 0;
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

    private boolean isSpread(double most) {
        return switch (environment.workload().processingSeconds()) {
            case ProcessingTime.Exponential _ -> true;
            case ProcessingTime.Constant _ -> false;
            case ProcessingTime.Lognormal(double mean, double p95) ->
                    p95 > mean && p95 <= most * mean;
        };
    }
}
