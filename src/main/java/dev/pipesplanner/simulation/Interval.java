package dev.pipesplanner.simulation;

import org.apache.commons.statistics.distribution.TDistribution;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where the mean of a figure lies with 95 % confidence, from independent replications (Student's
/// t).
///
/// @param mean of the replications
/// @param low, `high` its bounds
public record Interval(double mean, double low, double high) {

    /// The level of every interval that stands alone.
    public static final double CONFIDENCE = 0.95;

    /// Of a figure that is never negative.
    public Interval notNegative() {
        return new Interval(mean, Math.max(0, low), high);
    }

    public double halfWidth() {
        return (high - low) / 2;
    }

    /// Of figures of which `together` successive ones make one independent figure, their mean;
    /// those left over are not looked at.
    ///
    /// @param level of confidence, 0 to 1
    /// @return empty where there are fewer than two independent figures
    public static Optional<Interval> of(double level, int together, double... figures) {
        double[] samples =
                IntStream.range(0, figures.length / together)
                        .mapToDouble(i ->
                                Arrays.stream(figures, i * together, (i + 1) * together)
                                        .average()
                                        .orElseThrow())
                        .toArray();
        return samples.length < 2 ? Optional.empty() : Optional.of(around(level, samples));
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
        return around(CONFIDENCE, samples);
    }

    private static Interval around(double level, double... samples) {
        int n = samples.length;
        double mean = Arrays.stream(samples).average().orElseThrow();
        double squares = Arrays.stream(samples).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares / (n - 1) / n);
        double reach = TDistribution.of(n - 1).inverseSurvivalProbability((1 - level) / 2) * error;
        return new Interval(mean, mean - reach, mean + reach);
    }
}
