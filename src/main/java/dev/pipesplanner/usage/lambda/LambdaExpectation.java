package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;

import java.util.Optional;

/// What the closed form expects of a month, for those who explain it; a recorded month is taken as
/// even.
public final class LambdaExpectation {

    private final Environment environment;
    private final int hours;
    private final LambdaMonth month;

    private LambdaExpectation(Environment environment, int hours, LambdaMonth month) {
        this.environment = environment;
        this.hours = hours;
        this.month = month;
    }

    public static LambdaExpectation of(Environment environment, int hours) {
        Environment steady = LambdaMonth.steady(environment);
        return new LambdaExpectation(steady, hours, LambdaMonth.of(steady, hours));
    }

    /// The first limit that the plan does not keep.
    public Optional<Exceeded> exceeded() {
        return new LambdaCapacity(environment, hours, month).exceeded();
    }

    /// Slots that are taken on average.
    public double load() {
        return month.load();
    }

    /// What bounds the slots.
    public ConcurrencyCap cap() {
        return Concurrency.cap(environment);
    }

    public LambdaRun run() {
        return month.run();
    }

    /// Messages in a batch, on average.
    public double meanBatch() {
        return month.meanBatch();
    }

    /// The most messages that an invocation can get.
    public int largestBatch() {
        return BatchSizes.most(environment);
    }

    /// Mean seconds of one message's work.
    public double workSeconds() {
        return LambdaWork.of(environment).law().mean();
    }

    /// Messages per month that take longer than the timeout, each time.
    public double messagesTooLong() {
        return month.sum(part -> part.worked() * part.seconds() * part.handler().tooLong());
    }

    /// Seconds that the handler is billed for messages which the timeout ends.
    public double secondsOfMessagesTooLong() {
        return messagesTooLong()
                * environment.queue().maxReceiveCount()
                * environment.lambda().timeoutSeconds();
    }

    /// Batches of one instant; 0 unless messages come in bursts.
    public double batchesTogether() {
        return month.burst().map(Burst::batches).orElse(0.0);
    }

    /// Seconds that the last batch of a burst waits until the concurrency is there.
    public double rampSeconds() {
        return month.burst()
                .map(burst ->
                        Ramp.of(environment, month.parts().getFirst().handler(), burst)
                                .delay(burst.batches()))
                .orElse(0.0);
    }

    /// Invocations that the event source mapping starts with.
    public double invocationsAtFirst() {
        return Concurrency.of(environment).first();
    }

    /// MiB per second that enter the queue, of which each poller takes one.
    public double mibPerSecond() {
        return LambdaUsage.mibPerSecond(environment, hours);
    }
}
