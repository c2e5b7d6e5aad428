package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.02, < 0.1 s",
        "0.1, 0.1 s",
        "9.94, 9.9 s",
        "9.96, 10 s",
        "68.4, 68 s",
        "299, 299 s",
        "330, 5.5 min",
        "1680, 28 min",
        "11520, 3.2 h",
        "259200, 3 d",
        "NaN, –",
        "Infinity, ∞"
    })
    void aDurationHasTheUnitThatAPersonWouldUse(double seconds, String text) {
        assertThat(Figures.duration(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"113482; 113,500", "60000; 60,000", "2000; 2,000", "0; 0", "12.345; 12.35"})
    void aVolumeHasFourSignificantDigits(double messages, String text) {
        assertThat(Figures.volume(messages)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.000123456, 0.0123 %",
        "0.0457, 4.57 %",
        "0.904412, 90.4 %",
        "1, 100 %"
    })
    void aShareHasThreeSignificantDigits(double fraction, String text) {
        assertThat(Figures.briefPercent(fraction)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1234.5; $1,234.50", "0.005; $0.01", "-3; −$3.00", "0; $0.00"})
    void moneyHasCents(BigDecimal usd, String text) {
        assertThat(Figures.money(usd)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "65.04; 65; 65.04 s; 65 s",
                "65.2; 60; 65 s; 60 s",
                "0.021; 0.02; 0.021 s; 0.02 s",
                "330.01; 330; 5.5002 min; 5.5 min",
                "60; 60; 60 s; 60 s",
                "60.0000000001; 60; 60.0000000001 s; 60 s"
            })
    void durationsThatDifferReadDifferently(double a, double b, String first, String second) {
        assertThat(Figures.durations(a, b)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "65.2; 60; 5 s; 65 s; 60 s",
                "60.03; 60; 0.03 s; 60.03 s; 60 s",
                "7.26; 2.11; 5.2 s; 7.3 s; 2.1 s",
                "600; 60; 9 min; 10 min; 60 s",
                "3600; 1234; 39.4 min; 60 min; 20.6 min",
                "100000; 50000; 13.9 h; 27.8 h; 13.9 h",
                "432000; 7200; 4.92 d; 5 d; 2 h"
            })
    void whatATimeExceedsAnotherByAddsUp(
            double greater, double smaller, String excess, String first, String second) {
        assertThat(Figures.excess(greater, smaller)).containsExactly(excess, first, second);
    }

    @Test
    void sharesThatDifferReadDifferently() {
        assertThat(Figures.briefPercents(0.001, 0.00100004, 0.5))
                .containsExactly("0.1 %", "0.100004 %", "50 %");
        assertThat(Figures.briefPercents(0.0457, 0.001)).containsExactly("4.57 %", "0.1 %");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1.25; +1.25 %", "-10; −10.00 %", "0; +0.00 %", "1234.567; +1,234.57 %"})
    void aChangeHasItsSign(BigDecimal percent, String text) {
        assertThat(Figures.change(percent)).isEqualTo(text);
    }

    @Test
    void noAmountAmongOthersIsADash() {
        assertThat(Figures.amount(new BigDecimal("0.00"))).isEqualTo("–");
        assertThat(Figures.amount(new BigDecimal("0.01"))).isEqualTo("$0.01");
    }
}
