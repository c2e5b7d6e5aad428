package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LambdaDesign;

/// How long environments are kept, and how many there can be (LAMBDA-MODEL §5).
///
/// @param idle seconds after which an idle one dies (τ)
/// @param lifetime seconds after which one is not used again (ℓ)
/// @param most invocations at once
record Keeping(double idle, double lifetime, double most) {

    static Keeping of(Environment environment) {
        LambdaDesign lambda = environment.lambda();
        return new Keeping(
                lambda.idleSecondsBeforeReclaim(),
                lambda.environmentLifetimeSeconds(),
                Concurrency.of(environment).most());
    }

    /// The same with another time until an idle one dies.
    Keeping withIdle(double seconds) {
        return new Keeping(seconds, lifetime, most);
    }
}
