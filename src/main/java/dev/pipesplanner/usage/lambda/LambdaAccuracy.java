package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.WorkTime;

/// Where the closed form of the Lambda design keeps the errors that it states (LAMBDA-MODEL §§5–7,
/// src/docs/closed-form.md).
record LambdaAccuracy(Environment environment, int hours, LambdaMonth month) {

    /// How far billed seconds may be off.
    private static final double CLAIMED = 0.03;

    /// How far mean waits may be off because of their cold starts.
    private static final double CLAIMED_WAIT = 0.06;

    /// Mean work of which a wait counts a tenth at least.
    private static final double TENTH = 0.1;

    /// A share of the batches that take longer than the timeout and come back whole, which tells in
    /// the bill, and one that tells in the mean wait.
    private static final double TELLING_IN_BILL = 0.005;

    private static final double TELLING_IN_WAITS = 1e-4;

    /// Messages per month that take longer than the timeout, from which on they make the mean wait:
    /// each waits for its visibility timeout again and again.
    private static final double LONG_MESSAGES = 0.2;

    /// Seconds of work below which a slot is held longer than that.
    private static final double SHORT = 1;

    private static final double CROWDED = 0.9;

    static LambdaAccuracy of(Environment environment, int hours) {
        return new LambdaAccuracy(environment, hours, LambdaMonth.of(environment, hours));
    }

    /// Billed seconds within 3 %: what cold starts may be off, as far as they are billed; no batch
    /// that is stopped and comes back, and no burst beyond the cap.
    boolean usageHolds() {
        LambdaRun run = month.run();
        double init = run.billedSeconds() - run.handlerSeconds();
        boolean isKnown =
                run.billedSeconds() == 0
                        || coldStartsMayBeOff() * init <= CLAIMED * run.billedSeconds();
        return isKnown && stoppedBatches() <= TELLING_IN_BILL && !exceedsCap();
    }

    private double coldStartsMayBeOff() {
        return new ColdStartsError(environment, hours, month).share();
    }

    /// Share of the batches that take longer than the timeout.
    private double stoppedBatches() {
        double timeout = environment.lambda().timeoutSeconds();
        double batches = month.invocations();
        return BatchSizes.most(environment) == 1 || batches == 0
                ? 0
                : month.sum(part -> part.invocations() * part.handler().law().tail(timeout))
                        / batches;
    }

    /// Whether a burst would run more at once than may.
    private boolean exceedsCap() {
        return month.burst().filter(burst -> reached(burst) > most()).isPresent();
    }

    private double reached(Burst burst) {
        HandlerTime handler = month.parts().getFirst().handler();
        return Ramp.of(environment, handler, burst).reached(burst.batches());
    }

    private double most() {
        return Concurrency.of(environment).most();
    }

    /// Waits of messages with slots to spare: not of those that have to wait for concurrency, nor
    /// of batches that are one receive.
    boolean waitsHold() {
        double work = LambdaWork.of(environment).law().mean();
        return seesEveryWait()
                && !isOfReceives()
                && !isRamped()
                && coldWaitsHold(work)
                && month.parts().stream().allMatch(part -> queueingHolds(part, work));
    }

    /// Whether nothing but queueing, cold starts and the ramp are in doubt: usage that holds,
    /// messages that are worked once and do not come in bursts of chance.
    boolean seesEveryWait() {
        return usageHolds()
                && environment.task().failureRate() == 0
                && longMessages() < LONG_MESSAGES
                && stoppedBatches() <= TELLING_IN_WAITS
                && !(environment.workload().arrivals() instanceof Arrivals.Bursty);
    }

    private double longMessages() {
        return month.sum(part -> part.worked() * part.seconds() * part.handler().tooLong());
    }

    /// Batches that are what one receive returns, whose delay is known to 0.05 s.
    private boolean isOfReceives() {
        return environment.lambda().batchWindowSeconds() == 0 && BatchSizes.most(environment) > 1;
    }

    /// Whether batches of a burst wait for concurrency.
    private boolean isRamped() {
        double first = Concurrency.of(environment).first();
        return month.burst().filter(burst -> burst.batches() > first).isPresent();
    }

    private boolean coldWaitsHold(double work) {
        double cold = month.run().coldShare() * LambdaStart.of(environment).seconds();
        LambdaLatency latency = new LambdaLatency(environment, hours, month);
        double wait = month.parts().isEmpty() ? 0 : latency.meanWait(work());
        return coldStartsMayBeOff() * cold <= CLAIMED_WAIT * Math.max(wait, TENTH * work);
    }

    private WorkTime work() {
        return LambdaWork.of(environment).law();
    }

    private boolean queueingHolds(LambdaPart part, double work) {
        Queueing queueing = new LambdaLatency(environment, hours, month).queueing(part);
        boolean isConstant = part.handler().law() instanceof WorkTime.Constant;
        return queueing.probability() == 0
                || queueing.utilization() < CROWDED && !isConstant && work >= SHORT;
    }
}
