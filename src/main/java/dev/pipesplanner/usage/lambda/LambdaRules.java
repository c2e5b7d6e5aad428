package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.Polling;

/// What a simulation of the Lambda design goes by (LAMBDA-MODEL §§1–3, 7, 9).
///
/// @param mostTogether messages of an invocation at most (B)
/// @param formers pollers that form batches side by side (w)
/// @param windowSeconds that a batch is held open; 0 where it takes what one receive returns
/// @param initSeconds of a cold start that are billed (I_b)
/// @param prepareSeconds of it that are not
/// @param idleSeconds after which an idle environment dies (τ)
/// @param lifetimeSeconds after which one is not used again (ℓ)
/// @param most invocations at once (c)
/// @param first of them, before the mapping scales (c₀)
/// @param growth of that number a second while batches wait (g)
/// @param groups of a FIFO queue; infinite where they are no limit
/// @param visibilitySeconds until a message that was not deleted can be received again (V)
public record LambdaRules(
        int mostTogether,
        double formers,
        double windowSeconds,
        double initSeconds,
        double prepareSeconds,
        double idleSeconds,
        double lifetimeSeconds,
        double most,
        double first,
        double growth,
        double groups,
        double visibilitySeconds) {

    /// The least seconds that an invocation takes a slot (LAMBDA-FACTS 24).
    public static final double LEAST_IN_SLOT = 0.1;

    public static LambdaRules of(Environment environment) {
        var lambda = environment.lambda();
        LambdaStart start = LambdaStart.of(environment);
        Concurrency concurrency = Concurrency.of(environment);
        return new LambdaRules(
                BatchSizes.most(environment),
                BatchSizes.formers(lambda),
                Polling.effectiveWindow(lambda.batchWindowSeconds()),
                start.initSeconds(),
                start.prepareSeconds(),
                lambda.idleSecondsBeforeReclaim(),
                lambda.environmentLifetimeSeconds(),
                concurrency.most(),
                concurrency.first(),
                concurrency.growth(),
                Concurrency.groups(environment),
                visibility(environment));
    }

    /// AWS refuses a mapping whose queue hides messages for less than the function may run; it is
    /// taken to have what AWS advises (LAMBDA-FACTS 37).
    private static double visibility(Environment environment) {
        var lambda = environment.lambda();
        int typed = environment.queue().visibilityTimeoutSeconds();
        return typed >= lambda.timeoutSeconds() ? typed : lambda.advisedVisibilitySeconds();
    }

    /// Messages that one receive returns at most.
    public int mostReceived() {
        return Math.min(mostTogether, BatchSizes.MOST_RECEIVED);
    }

    /// Seconds of an invocation, INIT included, as they are billed.
    public static double billed(double seconds) {
        return LambdaWork.billed(seconds);
    }
}
