package dev.pipesplanner.simulation;

import dev.pipesplanner.usage.Waits;

/// How a time in seconds was spread over the simulated messages.
///
/// The mean is exact; quantiles are within 0.2 %, or a millisecond, and so is the maximum where the
/// greatest time was of work that was cut off, else it is exact too.
public final class Distribution {

    private final long count;
    private final double sum;
    private final double max;
    private final double[] from;
    private final double[] to;
    private final long[] counts;

    /// @param from lower edges of the buckets that hold anything, ascending
    /// @param to their upper edges
    Distribution(long count, double sum, double max, double[] from, double[] to, long[] counts) {
        this.count = count;
        this.sum = sum;
        this.max = max;
        this.from = from;
        this.to = to;
        this.counts = counts;
    }

    /// Messages counted.
    public long count() {
        return count;
    }

    /// NaN without messages.
    public double mean() {
        return sum / count;
    }

    /// NaN without messages.
    public double max() {
        return count == 0 ? Double.NaN : max;
    }

    /// The time that a share `p` (0 to 1) of the messages does not exceed; 0 below a millisecond,
    /// NaN without messages.
    public double quantile(double p) {
        if (count == 0) {
            return Double.NaN;
        }
        double rank = p * count;
        double below = 0;
        for (int i = 0; i < counts.length; i++) {
            if (below + counts[i] >= rank) {
                if (from[i] == 0) {
                    return 0;
                }
                double inside = Math.max(0, (rank - below) / counts[i]);
                return Math.min(max, from[i] + inside * (to[i] - from[i]));
            }
            below += counts[i];
        }
        return max;
    }

    /// The share of the messages whose time is above `seconds`.
    public double tail(double seconds) {
        if (count == 0) {
            return 0;
        }
        double above = 0;
        for (int i = counts.length - 1; i >= 0 && to[i] > seconds; i--) {
            double inside = Math.min(1, (to[i] - seconds) / (to[i] - from[i]));
            above += counts[i] * inside;
        }
        return above / count;
    }

    /// The figures that the closed form gives as well.
    public Waits waits() {
        return new Waits(mean(), quantile(0.5), quantile(0.95), quantile(0.99));
    }
}
