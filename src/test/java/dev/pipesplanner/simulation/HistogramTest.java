package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class HistogramTest {

    @Test
    void quantilesAreWithinAFifthOfAPercent() {
        Random random = new Random(1);
        Histogram histogram = new Histogram();
        double[] values = new double[200_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(12 * random.nextGaussian() / 4);
            histogram.record(values[i]);
        }
        Arrays.sort(values);

        Distribution distribution = histogram.distribution();

        for (double p : new double[] {0.01, 0.1, 0.5, 0.9, 0.95, 0.99, 0.999, 0.9999}) {
            assertThat(distribution.quantile(p))
                    .isCloseTo(values[(int) (p * 200_000)], withPercentage(0.21));
        }
        assertThat(distribution.max()).isEqualTo(values[200_000]);
        assertThat(distribution.mean())
                .isCloseTo(Arrays.stream(values).average().orElseThrow(), withPercentage(1e-9));
        assertThat(distribution.tail(values[150_000])).isCloseTo(0.25, within(0.0005));
    }

    @Test
    void waitsBelowAMillisecondAreNone() {
        Histogram histogram = new Histogram();
        histogram.record(0);
        histogram.record(0.0001);

        assertThat(histogram.distribution().quantile(1)).isZero();
    }

    @Test
    void whatIsTakenBackWasNeverThere() {
        Histogram histogram = new Histogram();
        histogram.record(7);
        histogram.record(9);
        histogram.takeBack(9);

        assertThat(histogram.distribution().count()).isEqualTo(1);
        assertThat(histogram.distribution().mean()).isEqualTo(7);
        assertThat(histogram.distribution().max()).isCloseTo(7, withPercentage(0.21));
    }

    @Test
    void nothingCountedHasNoTimes() {
        Distribution empty = new Histogram().distribution();

        assertThat(empty.mean()).isNaN();
        assertThat(empty.quantile(0.99)).isNaN();
        assertThat(empty.tail(1)).isZero();
    }
}
