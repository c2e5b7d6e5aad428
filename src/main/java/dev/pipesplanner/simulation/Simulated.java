package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Usage;

import java.util.List;

/// A month of one design as it was simulated.
///
/// @param used scaled to the billing month
/// @param waits arrival to the start of the work that was finished, of a dead letter to that of its
///   last attempt, over all arrivals
/// @param endToEnd the wait and the work
/// @param parts of the span in order; empty where it has too few messages to be parted
/// @param counts of the simulated span, unscaled
public record Simulated(
        DesignUsage used,
        Distribution waits,
        Distribution endToEnd,
        List<Part> parts,
        Counts counts,
        Series series) {

    public Simulated {
        parts = List.copyOf(parts);
    }

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
        return new Simulated(used, waits, endToEnd, parts, counts, Series.NONE);
    }

    /// In the terms of the closed form.
    public Latency latency(LatencyTarget target, String caveat) {
        return new Latency(
                waits.waits(),
                endToEnd.waits(),
                waits.quantile(target.percentile() / 100),
                caveat,
                1);
    }
}
