package dev.pipesplanner.usage;

/// The distribution of a time in seconds, as far as the model needs it.
public interface DurationDistribution {

    double mean();

    /// P(X > x).
    double tail(double x);

    /// The smallest x, to 1e-8 relative, with P(X > x) ≤ 1 − p; by bisection, for `p` from 0 to
    /// below 1.
    default double quantile(double p) {
        double rest = 1 - p;
        if (tail(0) <= rest) {
            return 0;
        }
        double high = Math.max(1e-3, mean());
        while (tail(high) > rest && high < 1e15) {
            high *= 2;
        }
        double low = 0;
        while (high - low > 1e-8 * high) {
            double middle = (low + high) / 2;
            if (tail(middle) > rest) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
