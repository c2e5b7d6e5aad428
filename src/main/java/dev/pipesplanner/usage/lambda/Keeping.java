package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.LambdaDesign;

/// How long environments are kept, in seconds (LAMBDA-MODEL §5).
///
/// @param idle after which an idle one dies (τ)
/// @param lifetime after which one is not used again (ℓ)
record Keeping(double idle, double lifetime) {

    static Keeping of(LambdaDesign lambda) {
        return new Keeping(lambda.idleSecondsBeforeReclaim(), lambda.environmentLifetimeSeconds());
    }

    /// The same with another time until an idle one dies.
    Keeping withIdle(double seconds) {
        return new Keeping(seconds, lifetime);
    }
}
