package dev.pipesplanner.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

final class PriceAgeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-04, FRESH",
        "2026-07-03, AGEING",
        "2025-10-02T20:58:28Z, AGEING",
        "2025-10-01, STALE",
        "2026-08, FRESH",
        "2025, STALE"
    })
    void booksAgeAtNinetyDaysAndAtAYear(String publishedAt, PriceAge age) {
        assertThat(age(publishedAt, PriceAge.Limits.DEFAULT)).isEqualTo(age);
    }

    @Test
    void theLimitsAreThePlanners() {
        PriceAge.Limits strict = new PriceAge.Limits(7, 30);

        assertThat(age("2026-09-25", strict)).isEqualTo(PriceAge.FRESH);
        assertThat(age("2026-09-24", strict)).isEqualTo(PriceAge.AGEING);
        assertThat(age("2026-09-01", strict)).isEqualTo(PriceAge.STALE);
        assertThatThrownBy(() -> new PriceAge.Limits(30, 30))
                .hasMessageContaining("stale after that (30)");
    }

    private static PriceAge age(String publishedAt, PriceAge.Limits limits) {
        return PriceAge.of(publishedAt, LocalDate.of(2026, 10, 1), limits);
    }
}
