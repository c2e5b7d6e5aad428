package dev.pipesplanner.analysis;

import dev.pipesplanner.simulation.Progress;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/// The monthly cost of a design that has no closed form, as a function of the volume: simulated at
/// 33 volumes, evenly spaced in log from 1 to the greatest that the design carries and the engine
/// reaches, and interpolated between them (MODEL §4.3). Beyond the engine's reach it goes on as
/// between the last two: of so many messages each costs the same.
public final class SimulatedCost {

    private static final double FROM = 1;
    private static final double TO = 1e9;
    public static final int POINTS = 33;

    /// Just below its limit a queue has no steady state to simulate.
    private static final double NEAR_THE_LIMIT = 0.98;

    /// How closely the edge of what the counted month carries is known.
    private static final double EDGE = 0.02;

    /// The first volume at which a limit is looked for that only counting tells.
    private static final double FIRST_LOOK = 1e4;

    private static final double LOOK_FURTHER = 4;

    private final DoublePredicate carries;
    private final double last;
    private final boolean isCounted;
    private final double[] volumes = new double[POINTS];
    private final double[] usd = new double[POINTS];

    /// @param carries whether the design carries a volume; true up to some volume
    /// @param cost US dollars a month at a volume; NaN where there is no total
    /// @param reach the greatest volume that `cost` is asked for
    /// @param progress told the share of the volumes that is done
    SimulatedCost(
            DoublePredicate carries, DoubleUnaryOperator cost, double reach, Progress progress) {
        this.carries = carries;
        double greatest = Math.min(reach, NEAR_THE_LIMIT * greatest());
        double carried = Math.max(FROM * 2, greatest);
        this.last = counted(carries.test(TO) ? firstToo(carried, cost) : carried, cost);
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

    /// The first of ever greater volumes that the counted month does not carry, at most `most`:
    /// where no limit is known, a month far above it is not counted to its end for nothing.
    private static double firstToo(double most, DoubleUnaryOperator cost) {
        double volume = Math.min(most, FIRST_LOOK);
        while (volume < most && !Double.isNaN(cost.applyAsDouble(volume))) {
            volume = Math.min(most, LOOK_FURTHER * volume);
        }
        return volume;
    }

    /// The greatest volume up to `most` that the counted month carries as well: of a trace it is
    /// below the mean load's.
    private static double counted(double most, DoubleUnaryOperator cost) {
        if (!Double.isNaN(cost.applyAsDouble(most))) {
            return most;
        }
        double low = FROM;
        double high = most;
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
