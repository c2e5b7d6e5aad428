package dev.pipesplanner.usage;

/// How long messages take (MODEL §3.4).
///
/// @param waits arrival to the start of a message's own work, in seconds
/// @param endToEnd the wait and the work
/// @param atTargetPercentile the wait at the latency target's percentile; at p95 without a target
/// @param caveat why the figures are approximate; empty where the closed form is known to hold
/// @param months how many simulated months they are the mean of; 0 in closed form
public record Latency(
        Waits waits, Waits endToEnd, double atTargetPercentile, String caveat, int months) {

    /// In closed form.
    public Latency(Waits waits, Waits endToEnd, double atTargetPercentile, String caveat) {
        this(waits, endToEnd, atTargetPercentile, caveat, 0);
    }

    /// The same with the mean wait where it is known better than from the quantiles.
    public Latency withMeanWait(double exact) {
        return new Latency(
                waits.withMean(exact),
                endToEnd.withMean(endToEnd.mean() + exact - waits.mean()),
                atTargetPercentile,
                caveat,
                months);
    }
}
