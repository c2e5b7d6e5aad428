package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;

/// How far the closed form's share of cold starts was found off by simulation, by what brings them
/// (LAMBDA-MODEL §5, src/docs/closed-form.md).
record ColdStartsError(Environment environment, int hours, LambdaMonth month) {

    private static final double STEADY = 0.07;
    private static final double OF_LONG_WORK = 0.18;
    private static final double OF_RECYCLED = 0.3;
    private static final double OF_FULL_SLOTS = 0.4;

    /// Slots of message groups are not shared, as the formula has it.
    private static final double OF_GROUPS = 1.1;

    private static final double OF_WINDOWS = 0.8;
    private static final double OF_RANDOM_BURSTS = 0.56;
    private static final double OF_BURSTS = 0.35;

    /// Of bursts that wait for concurrency while environments are kept from one to the next.
    private static final double OF_RAMPED_BURSTS = 1.33;

    /// Of bursts so short in work that environments are used again within them.
    private static final double OF_SHORT_BURSTS = 3;

    /// Seconds of work below which a burst is no longer over at once.
    private static final double SHORT = 2;

    /// Times the work that environments outlive it, for the smaller error.
    private static final double LONG_KEPT = 7;

    /// From here on age makes the cold starts, not idleness.
    private static final double RECYCLED = 1.1;

    /// All cold, whatever the formula.
    private static final double ALL = 0.999;

    /// Of the share itself, 0 or more.
    double share() {
        if (month.parts().isEmpty()) {
            return 0;
        }
        LambdaPart part = month.parts().getFirst();
        return switch (environment.workload().arrivals()) {
            case Arrivals.Periodic periodic ->
                    ofBursts(Burst.of(environment, periodic, hours), part);
            case Arrivals.Bursty _ -> isOfWindows(part) ? OF_WINDOWS : OF_RANDOM_BURSTS;
            case Arrivals.Poisson _, Arrivals.Weekly _, Arrivals.Trace _ ->
                    month.parts().stream().mapToDouble(this::ofSteady).max().orElseThrow();
        };
    }

    private boolean isOfWindows(LambdaPart part) {
        return environment.lambda().batchWindowSeconds() > 0 && part.sizes() != BatchSizes.SINGLE;
    }

    private double ofBursts(Burst burst, LambdaPart part) {
        if (burst.batches() > 1 && isOfWindows(part) && part.sizes().hold() > 0) {
            // a batch that is not full comes a window after the others
            return OF_WINDOWS;
        }
        if (burst.batches() > 1 && part.handler().seconds() < SHORT) {
            return OF_SHORT_BURSTS;
        }
        if (part.cold().share() >= ALL) {
            return 0;
        }
        boolean isKept = burst.every() <= environment.lambda().idleSecondsBeforeReclaim();
        boolean isRamped = burst.batches() > Concurrency.of(environment).first();
        return isKept && isRamped ? OF_RAMPED_BURSTS : OF_BURSTS;
    }

    private double ofSteady(LambdaPart part) {
        double kept = environment.lambda().idleSecondsBeforeReclaim();
        if (isOfWindows(part)) {
            return OF_WINDOWS;
        }
        if (Concurrency.groups(environment) < Double.POSITIVE_INFINITY) {
            return OF_GROUPS;
        }
        if (new LambdaLatency(environment, hours, month).queueing(part).probability() > 0) {
            return OF_FULL_SLOTS;
        }
        if (part.cold().share() > RECYCLED * part.cold().first()) {
            return OF_RECYCLED;
        }
        return kept >= LONG_KEPT * part.handler().seconds() ? STEADY : OF_LONG_WORK;
    }
}
