package dev.pipesplanner.usage.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.Environments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The cold starts of LAMBDA-MODEL §10.
class LambdaColdStartsTest {

    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final double NO_CAP = 1_000;

    // LAMBDA-MODEL §10, vector 8; the first line is simfaas' published case (LAMBDA-FACTS 54:
    // 0.0014 and 7.66 environments, by simulation)
    @ParameterizedTest
    @CsvSource({
        "0.9, 1.991, 600, Infinity, 0.001349, 7.681448, 0.001349",
        "0.1, 40, 300, 14400, 0.043295, 8.076469, 0.043315",
        "1, 5, 300, 14400, 0.004082, 12.397467, 0.004118",
        "10, 5, 300, 14400, 0.001061, 72.094847, 0.001206",
    })
    void aStartIsColdWhenItsConcurrencyWasNotReachedLately(
            double rate,
            double seconds,
            double idle,
            double lifetime,
            double first,
            double warm,
            double share) {
        LambdaColdStarts cold =
                LambdaColdStarts.steady(rate, seconds, new Keeping(idle, lifetime, NO_CAP));

        assertThat(cold.first()).isCloseTo(first, within(1e-6));
        assertThat(cold.warm()).isCloseTo(warm, within(1e-6));
        assertThat(cold.share()).isCloseTo(share, within(1e-6));
    }

    // LAMBDA-MODEL §10, vector 8, the last
    @Test
    void rareStartsAreMostlyCold() {
        LambdaColdStarts cold =
                LambdaColdStarts.steady(0.001, 5, new Keeping(300, ENDLESS, NO_CAP));

        assertThat(cold.first()).isCloseTo(0.742079, within(1e-6));
        assertThat(cold.warm()).isCloseTo(0.264377, within(1e-6));
    }

    // LAMBDA-MODEL §5: e^(−a − vτ) is exact where one is never joined by another
    @Test
    void workOfNoTimeIsColdAfterALongPause() {
        LambdaColdStarts cold = LambdaColdStarts.steady(0.01, 0, new Keeping(300, ENDLESS, NO_CAP));

        assertThat(cold)
                .isEqualTo(new LambdaColdStarts(Math.exp(-3), 1 - Math.exp(-3), Math.exp(-3)));
    }

    // LAMBDA-MODEL §5: e^(−a) is 0 above 745. By hand: of 800 ± 28 at once the warm are about three
    // deviations above the mean, reached within five minutes
    @Test
    void manyAtOnceAreCountedInLogarithms() {
        LambdaColdStarts cold = LambdaColdStarts.steady(160, 5, new Keeping(300, 14_400, 1_000));

        assertThat(cold.warm()).isBetween(850.0, 900.0);
        assertThat(cold.share()).isBetween(1e-5, 1e-3);
    }

    // LAMBDA-MODEL §10, vector 9, and §5: n = 600,000 × 5/15, on 300 s, off 3,300 s
    @Test
    void aPauseKillsWhatABurstBrought() {
        LambdaMonth month =
                LambdaMonth.of(
                        Environments.with(
                                "workload.messagesPerMonth=600000",
                                "workload.arrivals.pattern=bursty"),
                        LambdaPlans.HOURS);

        LambdaColdStarts cold = month.parts().getFirst().cold();

        assertThat(cold.first()).isCloseTo(0.002243, within(1e-6));
        assertThat(cold.warm()).isCloseTo(25.550831, within(1e-6));
        assertThat(cold.share()).isCloseTo(0.030629, within(1e-6));
    }

    // LAMBDA-MODEL §10, vector 9: one message every 900 s, 5/15
    @Test
    void whatComesAfterReclaimIsAlwaysCold() {
        assertThat(everySeconds(900, 5, 15).share()).isCloseTo(1, within(1e-6));
    }

    // by hand: 20,000 messages every 240 s are two, but one in 17 % of the bursts, which never
    // follow
    // each other: the second environment then lies idle for 480 s, more than the 300 s that it is
    // kept, so each of these bursts makes one of the 1.826 starts of a burst cold
    @Test
    void aMessageThatOnlySomeBurstsHaveLosesItsEnvironment() {
        LambdaMonth month =
                LambdaMonth.of(
                        Environments.with(
                                "workload.messagesPerMonth=20000",
                                "workload.arrivals.pattern=periodic",
                                "workload.arrivals.everySeconds=240",
                                "workload.processingSeconds.distribution=constant",
                                "workload.processingSeconds.mean=12"),
                        LambdaPlans.HOURS);
        double messages = 20_000 * 240 / 2_628_000.0;

        assertThat(month.parts().getFirst().cold().first())
                .isCloseTo((2 - messages) / messages, within(1e-9));
    }

    // LAMBDA-MODEL §10, vector 9: one message every 60 s, 40/110
    @Test
    void workThatOverlapsTheNextMessageBringsAnotherEnvironment() {
        LambdaColdStarts cold = everySeconds(60, 40, 110);

        assertThat(cold.first()).isCloseTo(0.073294, within(1e-6));
        assertThat(cold.warm()).isCloseTo(1.791627, within(1e-6));
        assertThat(cold.share()).isCloseTo(0.073298, within(1e-6));
    }

    private static LambdaColdStarts everySeconds(int seconds, int mean, int p95) {
        return LambdaMonth.of(
                        Environments.with(
                                "workload.messagesPerMonth=" + 2_628_000 / seconds,
                                "workload.arrivals.pattern=periodic",
                                "workload.arrivals.everySeconds=" + seconds,
                                "workload.processingSeconds.mean=" + mean,
                                "workload.processingSeconds.p95=" + p95),
                        LambdaPlans.HOURS)
                .parts()
                .getFirst()
                .cold();
    }
}
