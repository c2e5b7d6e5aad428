package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.WorkTime;

/// The seconds S' of one message's work on Lambda, as billed (LAMBDA-MODEL §3).
///
/// @param law of the seconds; constant work is rounded up to a millisecond itself
/// @param rounding what the rounding adds on average to work that varies
record LambdaWork(WorkTime law, double rounding) {

    private static final double MILLISECONDS = 1_000;

    /// Half a millisecond.
    private static final double MEAN_ROUNDING = 0.5 / MILLISECONDS;

    static LambdaWork of(Environment environment) {
        WorkTime law =
                WorkTime.of(environment.workload().processingSeconds(), 1)
                        .faster(environment.lambda().speedFactor());
        return law instanceof WorkTime.Constant(double seconds)
                ? new LambdaWork(new WorkTime.Constant(billed(seconds)), 0)
                : new LambdaWork(law, MEAN_ROUNDING);
    }

    /// Seconds rounded up to a millisecond, once (LAMBDA-FACTS 3); what double arithmetic adds to a
    /// whole number of milliseconds is not another one.
    static double billed(double seconds) {
        return Math.ceil(seconds * MILLISECONDS - 1e-9) / MILLISECONDS;
    }
}
