package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.DesignClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.LateShare;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;

/// The Lambda design in closed form (LAMBDA-MODEL §§2–7).
public record LambdaClosedForm(Environment environment, int hoursPerMonth)
        implements DesignClosedForm {

    @Override
    public Outcome<DesignUsage> outcome() {
        LambdaMonth month = LambdaMonth.of(environment, hoursPerMonth);
        return new LambdaCapacity(environment, hoursPerMonth, month)
                .exceeded()
                .<Outcome<DesignUsage>>map(limit -> new Outcome.Infeasible<>(limit.reason()))
                .orElseGet(() -> new Outcome.Feasible<>(usage(month)));
    }

    private DesignUsage usage(LambdaMonth month) {
        return new LambdaUsage(environment, hoursPerMonth, month.run()).month();
    }

    @Override
    public Latency latency() {
        return LambdaLatency.of(environment, hoursPerMonth).latency();
    }

    /// What is not claimed lacks the waits for further attempts, or messages that come in bursts of
    /// chance.
    @Override
    public LateShare laterThan(double seconds) {
        LambdaLatency latency = LambdaLatency.of(environment, hoursPerMonth);
        LambdaAccuracy accuracy = new LambdaAccuracy(environment, hoursPerMonth, latency.month());
        if (accuracy.waitsHold()) {
            return LateShare.claimed(latency.waits(1), seconds);
        }
        return accuracy.seesEveryWait()
                ? LateShare.about(latency::waits, seconds)
                : LateShare.guessed(latency.waits(1), seconds);
    }

    @Override
    public double waitSeconds(double percentile) {
        return LambdaLatency.of(environment, hoursPerMonth).waits(1).quantile(percentile / 100);
    }

    @Override
    public boolean usageHolds() {
        return LambdaAccuracy.of(environment, hoursPerMonth).usageHolds();
    }

    @Override
    public boolean waitsHold() {
        return LambdaAccuracy.of(environment, hoursPerMonth).waitsHold();
    }

    @Override
    public double taskHoursError() {
        return 0;
    }

    @Override
    public String loadLimit() {
        return LambdaCapacity.of(environment, hoursPerMonth)
                .exceeded()
                .map(Exceeded::reason)
                .orElse("");
    }
}
