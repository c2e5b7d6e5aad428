package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.DesignClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Waits;

/// The Lambda design in closed form (LAMBDA-MODEL §§2–7).
public record LambdaClosedForm(Environment environment, int hoursPerMonth)
        implements DesignClosedForm {

    @Override
    public Outcome<DesignUsage> outcome() {
        return new Outcome.NotAvailable<>("Lambda is not computed yet.");
    }

    @Override
    public Latency latency() {
        Waits none = new Waits(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        return new Latency(none, none, Double.NaN, "Lambda is not computed yet.");
    }

    @Override
    public boolean usageHolds() {
        return false;
    }

    @Override
    public boolean waitsHold() {
        return false;
    }

    @Override
    public double taskHoursError() {
        return 0;
    }

    @Override
    public String loadLimit() {
        return "";
    }
}
