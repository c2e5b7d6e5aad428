package dev.pipesplanner.analysis;

import dev.pipesplanner.simulation.Progress;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/// The monthly cost of a design that has no closed form, as a function of the volume: simulated at
/// 33 volumes, evenly spaced in log from 1 to the greatest that the design carries, and
/// interpolated between them (MODEL §4.3).
final class SimulatedCost {

    private static final double FROM = 1;
    private static final double TO = 1e9;
    static final int POINTS = 33;

    /// Just below its limit a queue has no steady state to simulate.
    private static final double NEAR_THE_LIMIT = 0.98;

    /// How closely the edge of what the counted month carries is known.
    private static final double EDGE = 0.02;

    private final DoublePredicate carries;
    private final double last;
    private final boolean isCounted;
    private final double[] volumes = new double[POINTS];
    private final double[] usd = new double[POINTS];

    /// @param carries whether the design carries a volume; true up to some volume
    /// @param cost US dollars a month at a volume; NaN where there is no total
    /// @param progress told the share of the volumes that is done
    SimulatedCost(DoublePredicate carries, DoubleUnaryOperator cost, Progress progress) {
        this.carries = carries;
        double carried = Math.max(FROM * 2, NEAR_THE_LIMIT * greatest());
        this.last = counted(carried, cost);
        this.isCounted = last < carried;
        for (int i = 0; i < POINTS; i++) {
            volumes[i] = FROM * Math.pow(last / FROM, i / (POINTS - 1.0));
            usd[i] = cost.applyAsDouble(volumes[i]);
            progress.reached((i + 1.0) / POINTS);
        }
    }

    private double greatest() {
        if (carries.test(TO)) {
            return TO / NEAR_THE_LIMIT;
        }
        double low = FROM;
        double high = TO;
        while (high - low > 1e-6 * low) {
            double middle = Math.sqrt(low * high);
            if (carries.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The greatest volume up to `last` that the counted month carries as well: of a trace it is
    /// below the mean load's.
    private static double counted(double last, DoubleUnaryOperator cost) {
        double high = last;
        if (!Double.isNaN(cost.applyAsDouble(high))) {
            return high;
        }
        double low = FROM;
        while (high - low > EDGE * low) {
            double middle = Math.sqrt(low * high);
            if (Double.isNaN(cost.applyAsDouble(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    double usd(double messagesPerMonth) {
        boolean beyond = isCounted && messagesPerMonth > last;
        if (beyond || !carries.test(messagesPerMonth)) {
            return Double.NaN;
        }
        int right = 1;
        while (right < POINTS - 1 && volumes[right] < messagesPerMonth) {
            right++;
        }
        double width = volumes[right] - volumes[right - 1];
        double inside = (messagesPerMonth - volumes[right - 1]) / width;
        return usd[right - 1] + inside * (usd[right] - usd[right - 1]);
    }
}
