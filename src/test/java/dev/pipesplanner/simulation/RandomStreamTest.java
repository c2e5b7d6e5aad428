package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.plan.ProcessingTime;

import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Streams of chance and the distributions drawn from them, by Kolmogorov and Smirnov at the 0.1 %
/// level and by their moments.
class RandomStreamTest {

    private static final int DRAWS = 4_000_000;

    @Test
    void aStreamRepeatsItself() {
        assertThat(first(7, 3, StreamPurpose.WORK)).isEqualTo(first(7, 3, StreamPurpose.WORK));
    }

    @Test
    void streamsOfOtherSeedsHoursAndPurposesDiffer() {
        double one = first(7, 3, StreamPurpose.WORK);

        assertThat(first(8, 3, StreamPurpose.WORK)).isNotEqualTo(one);
        assertThat(first(7, 4, StreamPurpose.WORK)).isNotEqualTo(one);
        assertThat(first(7, 3, StreamPurpose.ARRIVALS)).isNotEqualTo(one);
    }

    // the first draws of many streams must be as good as the draws of one
    @Test
    void firstDrawsOfManyStreamsAreUniform() {
        double[] values = new double[1_000_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = first(42, i, StreamPurpose.ARRIVALS);
        }

        assertThat(distance(values, x -> x)).isLessThan(critical(values.length));
    }

    @Test
    void exponentialsAreExponential() {
        double[] values = drawn(new DurationSampler.Exponential(1));

        assertThat(distance(values, x -> -Math.expm1(-x))).isLessThan(critical(DRAWS));
        assertThat(mean(values)).isCloseTo(1, within(0.002));
        assertThat(variance(values)).isCloseTo(1, within(0.006));
    }

    // mean 40, p95 110: σ 0.8188139, μ 3.3536513 (MODEL §8, vector 14)
    @Test
    void lognormalsFollowTheirStripsAndTheirTails() {
        LogNormalDistribution exact = LogNormalDistribution.of(3.3536513, 0.8188139);

        double[] values = drawn(DurationSampler.of(new ProcessingTime.Lognormal(40, 110)));

        assertThat(distance(values, exact::cumulativeProbability)).isLessThan(critical(DRAWS));
        assertThat(mean(values)).isCloseTo(40, within(0.1));
        assertThat(Math.sqrt(variance(values)) / 40).isCloseTo(0.9773071, within(0.004));
        assertThat(values[(int) (DRAWS * 0.9999)])
                .isCloseTo(exact.inverseCumulativeProbability(0.9999), within(20.0));
    }

    @Test
    void startsVaryAroundOne() {
        double[] values = drawn(DurationSampler.startFactor(0.2));

        assertThat(mean(values)).isCloseTo(1, within(0.0005));
        assertThat(Math.sqrt(variance(values))).isCloseTo(0.2, within(0.0005));
    }

    private static double first(long seed, long cell, StreamPurpose purpose) {
        RandomStream draws = new RandomStream();
        draws.start(seed, cell, purpose);
        return draws.uniform();
    }

    /// Sorted.
    private static double[] drawn(DurationSampler times) {
        RandomStream draws = new RandomStream();
        draws.start(1, 0, StreamPurpose.WORK);
        double[] values = new double[DRAWS];
        times.fill(values, DRAWS, draws);
        Arrays.sort(values);
        return values;
    }

    private static double distance(double[] values, DoubleUnaryOperator cdf) {
        Arrays.sort(values);
        double distance = 0;
        for (int i = 0; i < values.length; i++) {
            double expected = cdf.applyAsDouble(values[i]);
            distance = Math.max(distance, Math.abs(expected - (i + 0.5) / values.length));
        }
        return distance;
    }

    private static double critical(int size) {
        return 1.95 / Math.sqrt(size);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }
}
