package dev.pipesplanner.simulation;

import org.apache.commons.statistics.distribution.TDistribution;

import java.util.Arrays;

/// Where the mean of a figure lies with 95 % confidence, from independent replications (Student's
/// t).
///
/// @param mean of the replications
/// @param low, `high` its bounds
public record Interval(double mean, double low, double high) {

    private static final double TAIL = 0.025;

    /// Of a figure that is never negative.
    public Interval notNegative() {
        return new Interval(mean, Math.max(0, low), high);
    }

    /// @param samples one a replication, at least two
    public static Interval of(double... samples) {
        int n = samples.length;
        if (n < 2) {
            throw new IllegalArgumentException(
                    "The replications ("
                            + n
                            + ") must be at least 2 for an interval.\nAsk for 5 or more.");
        }
        double mean = Arrays.stream(samples).average().orElseThrow();
        double squares = Arrays.stream(samples).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares / (n - 1) / n);
        double reach = TDistribution.of(n - 1).inverseSurvivalProbability(TAIL) * error;
        return new Interval(mean, mean - reach, mean + reach);
    }
}
