package dev.pipesplanner.pricing;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(PriceAge.of(publishedAt, LocalDate.of(2026, 10, 1))).isEqualTo(age);
    }
}
