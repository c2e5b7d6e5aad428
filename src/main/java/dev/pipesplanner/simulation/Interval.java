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

    /// Of figures that come with others whose mean is no chance: what follows those in proportion
    /// does not count as spread (regression estimator, Cochran 1977).
    ///
    /// @param level of confidence, 0 to 1
    /// @param known one beside each figure
    /// @return empty where there are fewer than three figures
    public static Optional<Interval> beside(double level, double[] known, double... figures) {
        int n = figures.length;
        if (n < 3) {
            return Optional.empty();
        }
        double meanKnown = Arrays.stream(known).average().orElseThrow();
        double mean = Arrays.stream(figures).average().orElseThrow();
        double squares = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            squares += (known[i] - meanKnown) * (known[i] - meanKnown);
            products += (known[i] - meanKnown) * (figures[i] - mean);
        }
        if (squares <= 1e-12 * n * meanKnown * meanKnown) {
            return Optional.of(around(level, figures));
        }
        double slope = products / squares;
        double[] rest =
                IntStream.range(0, n)
                        .mapToDouble(i -> figures[i] - slope * (known[i] - meanKnown))
                        .toArray();
        return Optional.of(around(level, n - 2, rest));
    }

    private static Interval around(double level, double... samples) {
        return around(level, samples.length - 1, samples);
    }

    /// @param freedom degrees of it that the samples have left
    private static Interval around(double level, int freedom, double... samples) {
        double mean = Arrays.stream(samples).average().orElseThrow();
        double squares = Arrays.stream(samples).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares / freedom / samples.length);
        double reach =
                TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2) * error;
        return new Interval(mean, mean - reach, mean + reach);
    }
}
