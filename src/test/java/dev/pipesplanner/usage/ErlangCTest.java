package dev.pipesplanner.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.MathContext;

/// Erlang's formulas against their sums, evaluated in 50 digits.
class ErlangCTest {

    private static final MathContext DIGITS = new MathContext(50);

    @ParameterizedTest
    @CsvSource({"1, 0.5", "10, 9", "499, 480", "500, 499.5", "501, 480", "501, 20", "3000, 2990"})
    void waitingAndEmptyAreTheSums(int servers, double load) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal below = BigDecimal.ZERO;
        for (int k = 1; k <= servers; k++) {
            below = below.add(term, DIGITS);
            term =
                    term.multiply(BigDecimal.valueOf(load), DIGITS)
                            .divide(BigDecimal.valueOf(k), DIGITS);
        }
        BigDecimal all = term.divide(BigDecimal.valueOf(1 - load / servers), DIGITS);
        BigDecimal sum = below.add(all, DIGITS);

        ErlangC queue = ErlangC.of(servers, load);

        assertThat(queue.waiting())
                .isCloseTo(all.divide(sum, DIGITS).doubleValue(), withPercentage(1e-7));
        assertThat(queue.empty())
                .isCloseTo(BigDecimal.ONE.divide(sum, DIGITS).doubleValue(), withPercentage(1e-6));
    }

    @Test
    void aCrowdOfIdleServersLetsNobodyWait() {
        ErlangC queue = ErlangC.of(100_000_000, 30);

        assertThat(queue.waiting()).isZero();
        assertThat(queue.empty()).isCloseTo(Math.exp(-30), within(1e-20));
    }

    @Test
    void anOverloadedQueueLetsAllWait() {
        assertThat(ErlangC.of(5, 5).waiting()).isOne();
        assertThat(ErlangC.of(5, 5).empty()).isZero();
    }
}
