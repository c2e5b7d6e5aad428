package dev.pipesplanner.simulation;

import dev.pipesplanner.usage.Waits;

/// How a time in seconds was spread over the simulated messages.
///
/// Mean and maximum are exact; quantiles within 0.2 %, or a millisecond.
public final class Distribution {

    private final long count;
    private final double sum;
    private final double max;
    private final double[] edges;
    private final long[] counts;

    /// @param edges of the buckets, one more than `counts`, ascending
    Distribution(long count, double sum, double max, double[] edges, long[] counts) {
        this.count = count;
        this.sum = sum;
        this.max = max;
        this.edges = edges;
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
            if (counts[i] > 0 && below + counts[i] >= rank) {
                if (edges[i] == 0) {
                    return 0;
                }
                double inside = Math.max(0, (rank - below) / counts[i]);
                return Math.min(max, edges[i] + inside * (edges[i + 1] - edges[i]));
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
        for (int i = counts.length - 1; i >= 0 && edges[i + 1] > seconds; i--) {
            double inside = Math.min(1, (edges[i + 1] - seconds) / (edges[i + 1] - edges[i]));
            above += counts[i] * inside;
        }
        return above / count;
    }

    /// The figures that the closed form gives as well.
    public Waits waits() {
        return new Waits(mean(), quantile(0.5), quantile(0.95), quantile(0.99));
    }
}
