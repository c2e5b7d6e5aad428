package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.plan.LatencyTarget;

import java.util.Arrays;
import java.util.Collection;

/// The seconds that a chart of waits shows. A log axis has no zero, so shorter waits stand at its
/// left edge.
record WaitRange(double from, double to) {

    private static final double SHORTEST = 0.1;
    private static final double ROOM = 1.6;

    /// From the greatest power of ten below the median that waits least, to some room beyond the
    /// longest wait and the target.
    static WaitRange of(Collection<WaitCurve> curves, LatencyTarget target) {
        double least = 100 * SHORTEST;
        double most = 100 * SHORTEST;
        for (WaitCurve curve : curves) {
            least = Math.min(least, curve.percentile(50));
            most = Math.max(most, curve.seconds()[curve.seconds().length - 1]);
        }
        if (target.isSet() && target.seconds() > 0) {
            least = Math.min(least, target.seconds());
            most = Math.max(most, target.seconds());
        }
        double decade = Math.pow(10, Math.floor(Math.log10(Math.max(SHORTEST, least))));
        return new WaitRange(decade, most * ROOM);
    }

    double inside(double seconds) {
        return Math.max(from, seconds);
    }

    /// The curve from the left edge on: seconds and shares.
    double[][] visible(WaitCurve curve) {
        double[] seconds = curve.seconds();
        int first = 0;
        while (first + 1 < seconds.length && seconds[first + 1] <= from) {
            first++;
        }
        double[] x = Arrays.copyOfRange(seconds, first, seconds.length);
        x[0] = inside(x[0]);
        return new double[][] {x, Arrays.copyOfRange(curve.longer(), first, seconds.length)};
    }
}
