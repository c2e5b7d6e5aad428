package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.simulation.Interval;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// How far two designs are apart, by hand (MODEL §5).
class PairedTotalsTest {

    // differences 2, 2, 3, 1: mean 2, standard deviation √(2/3), of the mean 0.408248; t₃ 3.182446
    @Test
    void whatTheMonthsHaveInCommonDoesNotCount() {
        PairedTotals paired =
                new PairedTotals(
                        Map.of(
                                Design.PIPES,
                                Samples.ofMonths(1, 10, 110, 1_010, 60),
                                Design.SERVICE,
                                Samples.ofMonths(1, 12, 112, 1_013, 61)),
                        4);

        Interval difference = paired.difference(Design.SERVICE, Design.PIPES).orElseThrow();

        assertThat(paired.months()).isEqualTo(4);
        assertThat(difference.mean()).isEqualTo(2);
        assertThat(difference.halfWidth()).isCloseTo(1.299228, within(1e-6));
        assertThat(paired.difference(Design.PIPES, Design.SERVICE).orElseThrow().mean())
                .isEqualTo(-2);
    }

    // means of two groups of five: 1 and 3; standard error 1; t₁ 12.706205
    @Test
    void fivePeriodicMonthsMakeOneFigure() {
        PairedTotals paired =
                new PairedTotals(
                        Map.of(
                                Design.PIPES,
                                Samples.ofMonths(5, new double[11]),
                                Design.SERVICE,
                                Samples.ofMonths(5, 0, 1, 2, 1, 1, 3, 3, 3, 3, 3, 99)),
                        11);

        Interval difference = paired.difference(Design.SERVICE, Design.PIPES).orElseThrow();

        assertThat(difference.mean()).isEqualTo(2);
        assertThat(difference.halfWidth()).isCloseTo(12.706205, within(1e-6));
    }

    // differences 12, 21, 33, 38 beside 1, 2, 3, 4 messages: slope 9, left over 25.5, 25.5, 28.5
    // and
    // 24.5 around 26; of 2 degrees of freedom √(9/2/4) = 1.060660; t₂ 4.302653
    @Test
    void whatFollowsTheMessagesOfAPartIsNoChance() {
        double[] messages = {1, 2, 3, 4};
        PairedTotals paired =
                new PairedTotals(
                        Map.of(
                                Design.PIPES,
                                Samples.ofParts(messages, 0, 0, 0, 2),
                                Design.SERVICE,
                                Samples.ofParts(messages, 12, 21, 33, 40)),
                        1);

        Interval difference = paired.difference(Design.SERVICE, Design.PIPES).orElseThrow();

        assertThat(difference.mean()).isEqualTo(26);
        assertThat(difference.halfWidth()).isCloseTo(4.563653, within(1e-6));
        assertThat(paired.isSpreadUnknown()).isFalse();
    }

    @Test
    void oneMonthSaysNothing() {
        PairedTotals paired =
                new PairedTotals(
                        Map.of(
                                Design.PIPES,
                                Samples.ofMonths(1, 1),
                                Design.SERVICE,
                                Samples.ofMonths(1, 2)),
                        1);

        assertThat(paired.difference(Design.SERVICE, Design.PIPES)).isEmpty();
        assertThat(paired.isDecided()).isFalse();
        assertThat(paired.isSpreadUnknown()).isTrue();
        assertThat(PairedTotals.NONE.isDecided()).isTrue();
        assertThat(PairedTotals.NONE.months()).isZero();
    }

    @Test
    void aDifferenceIsDecidedToATenthOrToOnePercentAndItsSign() {
        assertThat(decided(100, 100.5, 0.3)).as("within 1 % and the sign is known").isTrue();
        assertThat(decided(100, 100.2, 0.3)).as("the sign is not known").isFalse();
        assertThat(decided(100, 150, 4.9)).as("a tenth of the difference").isTrue();
        assertThat(decided(100, 150, 5.1)).isFalse();
    }

    /// @param half of the interval around the difference
    private static boolean decided(double pipes, double service, double half) {
        // two months at ±d around the mean: half = t₁·d, t₁ = 12.706205
        double d = half / 12.706204736;
        return new PairedTotals(
                        Map.of(
                                Design.PIPES,
                                Samples.ofMonths(1, pipes, pipes),
                                Design.SERVICE,
                                Samples.ofMonths(1, service - d, service + d)),
                        2)
                .isDecided();
    }
}
