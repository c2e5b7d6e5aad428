package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LambdaDesign;

/// The start of a new environment (LAMBDA-MODEL §§3, 5).
///
/// @param initSeconds that are billed (I_b)
/// @param prepareSeconds that are not
/// @param variation coefficient of variation of both together
record LambdaStart(double initSeconds, double prepareSeconds, double variation) {

    static LambdaStart of(Environment environment) {
        double init = environment.lambda().initSeconds(environment.task());
        return new LambdaStart(
                init > LambdaDesign.LONGEST_INIT_SECONDS
                        ? LambdaDesign.LONGEST_INIT_SECONDS + init
                        : init,
                environment.lambda().preparation(),
                environment.task().startVariation());
    }

    /// Seconds that a cold start delays the work by, on average.
    double seconds() {
        return prepareSeconds + initSeconds;
    }
}
