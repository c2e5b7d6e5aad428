package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.simulation.Distribution;
import dev.pipesplanner.simulation.Simulated;

/// How long the messages of one design wait for their work to start: the share of them that waits
/// longer than a time, by time.
///
/// @param seconds ascending
/// @param longer share of the messages that waits longer, 1 to {@link #LEAST_SHARE}, descending
/// @param waits the whole distribution
public record WaitCurve(Design design, double[] seconds, double[] longer, Distribution waits) {

    /// The tail ends where one message in ten thousand is left.
    public static final double LEAST_SHARE = 1e-4;

    private static final int POINTS = 161;

    public static WaitCurve of(Simulated simulated) {
        Distribution waits = simulated.waits();
        double[] seconds = new double[POINTS];
        double[] longer = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            longer[i] = Math.pow(LEAST_SHARE, i / (POINTS - 1.0));
            seconds[i] = waits.quantile(1 - longer[i]);
        }
        return new WaitCurve(simulated.design(), seconds, longer, waits);
    }

    /// Seconds that `percentile` of 100 messages do not exceed.
    public double percentile(double percentile) {
        return waits.quantile(percentile / 100);
    }

    public boolean meets(LatencyTarget target) {
        return percentile(target.percentile()) <= target.seconds();
    }
}
