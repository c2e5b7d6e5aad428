package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.WorkTime;

/// Where the closed form of the Lambda design keeps the errors that it states (LAMBDA-MODEL §§5–7,
/// src/docs/closed-form.md).
record LambdaAccuracy(Environment environment, int hours, LambdaMonth month) {

    /// How far billed seconds may be off.
    private static final double CLAIMED = 0.03;

    /// How far the share of cold starts was found off, by the kind of arrivals.
    private static final double STEADY = 0.08;

    private static final double STEADY_OF_LONG_WORK = 0.18;
    private static final double OF_WINDOWS = 0.8;
    private static final double OF_BURSTS = 0.25;
    private static final double OF_RAMPED_BURSTS = 0.57;
    private static final double OF_RANDOM_BURSTS = 0.36;

    /// Times the work that environments outlive it, for the smaller error.
    private static final double LONG_KEPT = 7;

    /// All cold, whatever the formula.
    private static final double ALL = 0.999;

    private static final double CROWDED = 0.9;

    /// A share of cold starts that makes the p99.
    private static final double TELLING = 0.01;

    static LambdaAccuracy of(Environment environment, int hours) {
        return new LambdaAccuracy(environment, hours, LambdaMonth.of(environment, hours));
    }

    /// Billed seconds within 3 %: what cold starts may be off, as far as they are billed; and no
    /// burst beyond the cap.
    boolean usageHolds() {
        LambdaRun run = month.run();
        double init = run.billedSeconds() - run.handlerSeconds();
        boolean isKnown =
                run.billedSeconds() == 0 || error() * init / run.billedSeconds() <= CLAIMED;
        return isKnown && !exceedsCap();
    }

    private double error() {
        LambdaPart part = month.parts().getFirst();
        if (part.cold().share() >= ALL) {
            return 0;
        }
        return switch (environment.workload().arrivals()) {
            case Arrivals.Periodic periodic -> errorOf(Burst.of(environment, periodic, hours));
            case Arrivals.Bursty _ -> OF_RANDOM_BURSTS;
            case Arrivals.Poisson _, Arrivals.Weekly _, Arrivals.Trace _ -> errorOfSteady(part);
        };
    }

    private double errorOf(Burst burst) {
        boolean isRamped =
                burst.every() <= environment.lambda().idleSecondsBeforeReclaim()
                        && ramp(burst).reached(burst.batches()) < burst.batches();
        return isRamped ? OF_RAMPED_BURSTS : OF_BURSTS;
    }

    private double errorOfSteady(LambdaPart part) {
        if (environment.lambda().batchWindowSeconds() > 0 && part.sizes() != BatchSizes.SINGLE) {
            return OF_WINDOWS;
        }
        double kept = environment.lambda().idleSecondsBeforeReclaim();
        return kept >= LONG_KEPT * part.handler().seconds() ? STEADY : STEADY_OF_LONG_WORK;
    }

    private Ramp ramp(Burst burst) {
        return Ramp.of(environment, month.parts().getFirst().handler(), burst);
    }

    /// Whether a burst would run more at once than may.
    private boolean exceedsCap() {
        if (!(environment.workload().arrivals() instanceof Arrivals.Periodic periodic)
                || month.parts().isEmpty()) {
            return false;
        }
        Burst burst = Burst.of(environment, periodic, hours);
        return ramp(burst).reached(burst.batches()) > Concurrency.of(environment).most();
    }

    /// Waits of messages that are worked once, with slots to spare: not of random bursts, nor of
    /// batches whose cold starts make the p99.
    boolean waitsHold() {
        return usageHolds()
                && environment.task().failureRate() == 0
                && !(environment.workload().arrivals() instanceof Arrivals.Bursty)
                && month.parts().stream().allMatch(this::waitsHold)
                && burstsAreApart();
    }

    private boolean waitsHold(LambdaPart part) {
        Queueing queueing = new LambdaLatency(environment, hours, month).queueing(part);
        boolean isConstant = part.handler().law() instanceof WorkTime.Constant;
        boolean isTold = part.sizes() == BatchSizes.SINGLE || part.cold().share() < TELLING;
        return isTold
                && queueing.utilization() < CROWDED
                && !(isConstant && queueing.probability() > 0);
    }

    /// Whether the concurrency has time to come and go between two bursts; if not, the waits are an
    /// upper bound.
    private boolean burstsAreApart() {
        if (!(environment.workload().arrivals() instanceof Arrivals.Periodic periodic)
                || month.parts().isEmpty()) {
            return true;
        }
        Burst burst = Burst.of(environment, periodic, hours);
        double ramp = ramp(burst).delay(burst.batches());
        return ramp == 0 || burst.every() >= Ramp.LEAST_PERIOD + 2 * ramp;
    }
}
