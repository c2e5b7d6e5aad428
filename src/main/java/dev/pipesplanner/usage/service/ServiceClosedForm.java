package dev.pipesplanner.usage.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.DesignClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.LateShare;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;

/// The service design in closed form (MODEL §4).
public record ServiceClosedForm(Environment environment, int hoursPerMonth)
        implements DesignClosedForm {

    @Override
    public Outcome<DesignUsage> outcome() {
        String exceeded = loadLimit();
        if (!exceeded.isEmpty()) {
            return new Outcome.Infeasible<>(exceeded);
        }
        String beyond = new ServiceLimits(environment, hoursPerMonth).beyond();
        return beyond.isEmpty()
                ? new Outcome.Feasible<>(expected().month())
                : new Outcome.NotAvailable<>(beyond);
    }

    private ServiceUsage expected() {
        ServiceRun run = ServiceRun.of(environment, hoursPerMonth);
        return new ServiceUsage(environment, hoursPerMonth, run);
    }

    @Override
    public Latency latency() {
        return new ServiceLatency(environment, hoursPerMonth).latency();
    }

    /// What is not claimed lacks the waits for further attempts, or messages that arrive together.
    @Override
    public LateShare laterThan(double seconds) {
        ServiceLatency latency = new ServiceLatency(environment, hoursPerMonth);
        ServiceAccuracy accuracy = new ServiceAccuracy(environment);
        if (accuracy.waitsHold()) {
            return LateShare.claimed(latency.waits(1), seconds);
        }
        return accuracy.seesEveryWait()
                ? LateShare.about(latency::waits, seconds)
                : LateShare.guessed(latency.waits(1), seconds);
    }

    @Override
    public double waitSeconds(double percentile) {
        return new ServiceLatency(environment, hoursPerMonth).waits(1).quantile(percentile / 100);
    }

    @Override
    public boolean usageHolds() {
        return new ServiceAccuracy(environment).usageHolds();
    }

    @Override
    public boolean waitsHold() {
        return new ServiceAccuracy(environment).waitsHold();
    }

    @Override
    public double taskHoursError() {
        return ServiceRun.fixedSize(environment.service()).isEmpty()
                        && OnOff.of(environment).isPresent()
                ? OnOff.HOURS_ERROR
                : 0;
    }

    @Override
    public String loadLimit() {
        return new ServiceCapacity(environment, hoursPerMonth).exceeded();
    }
}
