package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.QueueType;

/// How many invocations run at once: at most, and when messages begin to come (LAMBDA-MODEL §7).
///
/// @param most invocations at once (c)
/// @param first of them, before the event source mapping scales (c₀)
/// @param growth of that number a second while batches wait (g)
record Concurrency(double most, double first, double growth) {

    /// Of an event source, unless its mapping is given another number (LAMBDA-FACTS 28).
    private static final double STANDARD_MOST = 1_250;

    private static final double STANDARD_FIRST = 5;

    static Concurrency of(Environment environment) {
        LambdaDesign lambda = environment.lambda();
        double own =
                lambda.isProvisioned()
                        ? LambdaDesign.INVOCATIONS_PER_POLLER * lambda.provisionedMaxPollers()
                        : lambda.maximumConcurrency().orElse(STANDARD_MOST);
        double most =
                Math.min(
                        groups(environment),
                        Math.min(environment.quotas().lambdaConcurrency(), own));
        double first =
                lambda.isProvisioned()
                        ? LambdaDesign.INVOCATIONS_PER_POLLER
                                * lambda.provisionedPollers().orElse(0.0)
                        : STANDARD_FIRST;
        return new Concurrency(most, Math.min(first, most), lambda.rampPerMinute() / 60);
    }

    /// What makes c.
    static ConcurrencyCap cap(Environment environment) {
        double most = of(environment).most();
        if (most == groups(environment)) {
            return ConcurrencyCap.GROUPS;
        }
        if (most == environment.quotas().lambdaConcurrency()) {
            return ConcurrencyCap.QUOTA;
        }
        if (environment.lambda().isProvisioned()) {
            return ConcurrencyCap.POLLERS;
        }
        return environment.lambda().maximumConcurrency().isTyped()
                ? ConcurrencyCap.MAXIMUM
                : ConcurrencyCap.MAPPING;
    }

    /// Message groups of a FIFO queue, each of which works one message at a time; infinite where
    /// there are none.
    static double groups(Environment environment) {
        return environment.workload().queueType() == QueueType.FIFO
                ? environment.lambda().messageGroups().orElse(Double.POSITIVE_INFINITY)
                : Double.POSITIVE_INFINITY;
    }

    /// After the ramp: nothing waits for it.
    Concurrency reached() {
        return new Concurrency(most, Double.POSITIVE_INFINITY, growth);
    }
}
