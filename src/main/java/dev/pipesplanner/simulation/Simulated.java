package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Usage;

/// A month of one design as it was simulated.
///
/// @param used scaled to the billing month
/// @param waits arrival to the start of the work that was finished, over all arrivals
/// @param endToEnd the wait and the work
/// @param counts of the simulated span, unscaled
public record Simulated(
        DesignUsage used, Distribution waits, Distribution endToEnd, Counts counts, Series series) {

    public Design design() {
        return used.design();
    }

    public Usage usage() {
        return used.usage();
    }

    public double lossesPerMonth() {
        return used.lossesPerMonth();
    }

    Simulated withoutSeries() {
        return new Simulated(used, waits, endToEnd, counts, Series.NONE);
    }

    /// In the terms of the closed form.
    public Latency latency(LatencyTarget target, String caveat) {
        return new Latency(
                waits.waits(), endToEnd.waits(), waits.quantile(target.percentile() / 100), caveat);
    }
}
