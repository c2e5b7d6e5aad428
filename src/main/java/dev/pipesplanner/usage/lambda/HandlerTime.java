package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.Attempts;
import dev.pipesplanner.usage.WorkTime;

/// How often the handler is started for a message and how long it works (LAMBDA-MODEL §3).
///
/// @param tooLong share of the messages that take longer than the timeout, each time (p_T); 0 for
///   batches, whose timeouts are not computed
/// @param attempts receives of each worked message (A)
/// @param perMessage invocations for each worked message
/// @param seconds of the handler in an invocation (X̄)
/// @param dead share of the worked messages that end in the dead-letter queue
/// @param law of the seconds of one invocation
record HandlerTime(
        double tooLong,
        double attempts,
        double perMessage,
        double seconds,
        double dead,
        WorkTime law) {

    static HandlerTime of(Environment environment, LambdaWork work, BatchSizes sizes) {
        Attempts attempts = Attempts.of(environment);
        return BatchSizes.most(environment) == 1
                ? single(environment, work, attempts)
                : several(work, attempts, sizes);
    }

    /// A = (1 − p)·r + p·R and Y = r·(E[S'; S' ≤ T] + h·(1 − p)) + R·T·p seconds a message: one too
    /// long is too long each time.
    private static HandlerTime single(Environment environment, LambdaWork work, Attempts tries) {
        double timeout = environment.lambda().timeoutSeconds();
        int most = environment.queue().maxReceiveCount();
        double tooLong = work.law().tail(timeout);
        double attempts = (1 - tooLong) * tries.each() + tooLong * most;
        double inTime = work.law().meanWithin(timeout) + work.rounding() * (1 - tooLong);
        double seconds = tries.each() * inTime + most * timeout * tooLong;
        return new HandlerTime(
                tooLong,
                attempts,
                attempts,
                seconds / attempts,
                tooLong + (1 - tooLong) * tries.dead(),
                work.law());
    }

    /// Only the messages that fail come again.
    private static HandlerTime several(LambdaWork work, Attempts tries, BatchSizes sizes) {
        double mean = sizes.mean() * work.law().mean();
        double variance =
                sizes.mean() * work.law().variance()
                        + sizes.variance() * work.law().mean() * work.law().mean();
        return new HandlerTime(
                0,
                tries.each(),
                tries.each() / sizes.mean(),
                mean + work.rounding(),
                tries.dead(),
                variance <= 0 || mean == 0
                        ? new WorkTime.Constant(mean)
                        : WorkTime.Lognormal.ofMoments(mean, variance));
    }

    /// Seconds that the handler works for each message, over all its attempts (Y).
    double secondsPerMessage() {
        return perMessage * seconds;
    }

    /// (1 + cv²)/2 of the seconds of an invocation.
    double spread() {
        double mean = law.mean();
        return mean == 0 ? 0.5 : (1 + law.variance() / (mean * mean)) / 2;
    }
}
