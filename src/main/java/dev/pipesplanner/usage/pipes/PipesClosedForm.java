package dev.pipesplanner.usage.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.BilledSeconds;
import dev.pipesplanner.usage.DesignClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.LateShare;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.WaitMixture;

/// The pipes design in closed form (MODEL §3).
public record PipesClosedForm(Environment environment, int hoursPerMonth, BilledSeconds billed)
        implements DesignClosedForm {

    @Override
    public Outcome<DesignUsage> outcome() {
        if (PipesRun.batchSize(environment) == 0) {
            return new Outcome.Infeasible<>(PipesCapacity.overrideExceeded(environment));
        }
        String beyond = PipesLimits.beyond(environment);
        return beyond.isEmpty()
                ? PipesUsage.expected(environment, hoursPerMonth, billed).withinCapacity()
                : new Outcome.NotAvailable<>(beyond);
    }

    @Override
    public Latency latency() {
        return new PipesLatency(environment, hoursPerMonth).latency();
    }

    /// What is not claimed lacks the waits for launches, places and further attempts.
    @Override
    public LateShare laterThan(double seconds) {
        PipesAccuracy accuracy = accuracy();
        WaitMixture waits = new PipesLatency(environment, hoursPerMonth).waits();
        if (accuracy.waitsHold()) {
            return LateShare.claimed(waits, seconds);
        }
        return accuracy.usageHolds()
                ? LateShare.atLeast(waits, seconds)
                : LateShare.guessed(waits, seconds);
    }

    @Override
    public double waitSeconds(double percentile) {
        return new PipesLatency(environment, hoursPerMonth).waits().quantile(percentile / 100);
    }

    @Override
    public boolean usageHolds() {
        return accuracy().usageHolds();
    }

    @Override
    public boolean waitsHold() {
        return accuracy().waitsHold();
    }

    private PipesAccuracy accuracy() {
        return new PipesAccuracy(environment, hoursPerMonth, billed);
    }

    @Override
    public double taskHoursError() {
        return 0;
    }

    @Override
    public String loadLimit() {
        return PipesCapacity.exceededOnAverage(environment, hoursPerMonth, billed);
    }
}
