package dev.pipesplanner.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.plan.ProcessingTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Billed seconds expected over starts that vary (MODEL §2), against a fine sum over the starts.
class StartSpreadTest {

    @ParameterizedTest
    @CsvSource({
        // distribution, mean, p95, messages, variation, pull and boot, stop
        "lognormal, 5, 15, 1, 0.2, 33, 2",
        "lognormal, 25, 30, 1, 0.2, 33, 2",
        "lognormal, 40, 110, 1, 2, 33, 2",
        "lognormal, 5, 15, 6, 1, 33, 2",
        "exponential, 20, 0, 1, 0.5, 20, 2",
        "exponential, 5, 0, 4, 0.2, 33, 2",
        "exponential, 5, 0, 3, 2, 100, 0",
        "exponential, 90, 0, 1, 1, 33, 2",
        "lognormal, 1, 2, 1, 0.2, 33, 59",
        "lognormal, 1, 2, 1, 0.2, 33, 61"
    })
    void continuousWorkIsWithinThreeHundredthsOfAPercent(
            String distribution,
            double mean,
            double p95,
            int messages,
            double variation,
            double varying,
            double fixed) {
        ProcessingTime time =
                distribution.equals("lognormal")
                        ? new ProcessingTime.Lognormal(mean, p95)
                        : new ProcessingTime.Exponential(mean);
        WorkTime work = WorkTime.of(time, messages);

        double billed = work.billedSeconds(varying, fixed, new StartFactor(variation));

        assertThat(billed).isCloseTo(summed(work, varying, fixed, variation), withPercentage(0.03));
    }

    // MODEL §8, vector 21: constant work of 25 s beside a start of 33 s and a stop of 2 s
    @Test
    void constantWorkNearTheMinuteCostsWhatItsSpreadDoes() {
        WorkTime work = WorkTime.of(new ProcessingTime.Constant(25), 1);

        double billed = work.billedSeconds(33, 2, new StartFactor(0.2));

        assertThat(billed).isCloseTo(62.833270, within(1e-6));
        assertThat(billed).isCloseTo(wholeSeconds(33, 27, 0.2), within(0.006));
        assertThat(work.billedSeconds(35)).isEqualTo(60);
    }

    @Test
    void aStartWithoutSpreadIsWhatItAlwaysWas() {
        WorkTime work = WorkTime.of(new ProcessingTime.Lognormal(40, 110), 1);

        assertThat(work.billedSeconds(33, 2, new StartFactor(0))).isEqualTo(work.billedSeconds(35));
        assertThat(work.billedSeconds(0, 35, new StartFactor(0.2)))
                .isEqualTo(work.billedSeconds(35));
    }

    @Test
    void workAboveTheMinuteAddsTheMeanStart() {
        WorkTime work = WorkTime.of(new ProcessingTime.Constant(80), 1);

        assertThat(work.billedSeconds(33, 2, new StartFactor(0.2)))
                .isCloseTo(33 + 82 + 0.5, within(1e-12));
    }

    /// Midpoints of 40,000 strips of Z from −8 to 8.
    private static double summed(WorkTime work, double varying, double fixed, double variation) {
        double variance = Math.log1p(variation * variation);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < 40_000; i++) {
            double z = -8 + (i + 0.5) * 16 / 40_000;
            double weight = Math.exp(-z * z / 2);
            double factor = Math.exp(Math.sqrt(variance) * z - variance / 2);
            sum += weight * work.billedSeconds(varying * factor + fixed);
            weights += weight;
        }
        return sum / weights;
    }

    /// E[max(60, ⌈varying·G + known⌉)] = 60 + Σ_{k ≥ 60} P(varying·G + known > k).
    private static double wholeSeconds(double varying, double known, double variation) {
        WorkTime law =
                WorkTime.Lognormal.ofMoments(varying, varying * varying * variation * variation);
        double sum = 60;
        for (int k = 60; k < 2_000; k++) {
            sum += law.tail(k - known);
        }
        return sum;
    }
}
