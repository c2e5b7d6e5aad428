package dev.pipesplanner.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

final class PriceDatesTest {

    private static final PriceDates FEED = PriceDates.of("2025-10-27T20:58:28Z");

    @Test
    void aPriceWithOneDateWasInForceWhenItWasIssued() {
        assertThat(FEED)
                .isEqualTo(
                        new PriceDates(
                                "2025-10-27T20:58:28Z", "2025-10-27T20:58:28Z", Evidence.DATA));
    }

    @Test
    void twoThatAreKnownTogetherHaveTheLaterDateOfEachKind() {
        PriceDates note = new PriceDates("2026-09-11", "2026-09-30", Evidence.NOTE);
        PriceDates bill = new PriceDates("2025-10-27T20:58:28Z", "2026-10-06", Evidence.BILL);

        assertThat(FEED.with(note)).isEqualTo(note);
        assertThat(note.with(FEED)).isEqualTo(note);
        assertThat(note.with(bill))
                .isEqualTo(new PriceDates("2026-09-11", "2026-10-06", Evidence.BILL));
        assertThat(bill.with(note)).isEqualTo(note.with(bill));
    }

    @Test
    void aMonthAloneMeansItsFirstDay() {
        PriceDates month = new PriceDates("2026-09-11", "2026-09", Evidence.NOTE);
        PriceDates day = new PriceDates("2026-08-31", "2026-09-03", Evidence.DATA);

        assertThat(PriceAge.days(month.confirmed(), LocalDate.of(2026, 9, 4))).isEqualTo(3);
        // issued on the 11th, so in force on the 11th
        assertThat(month.with(day))
                .isEqualTo(new PriceDates("2026-09-11", "2026-09-11", Evidence.DATA));
    }

    @Test
    void aPriceThatIsFoundTodayIsConfirmedByData() {
        PriceDates text = new PriceDates("2026-05", "2026-06", Evidence.TEXT);

        assertThat(text.foundOn(LocalDate.of(2026, 11, 24)))
                .isEqualTo(new PriceDates("2026-05", "2026-11-24", Evidence.DATA));
        assertThat(text.foundOn(LocalDate.of(2026, 1, 1))).isEqualTo(text);
    }

    @Test
    void theWordsTellBothDaysAndTheEvidence() {
        assertThat(new PriceDates("2026-09-11T12:44:25Z", "2026-09", Evidence.BILL).inWords())
                .isEqualTo("published 2026-09-11, confirmed 2026-09 on a bill");
    }

    @Test
    void noPriceIsConfirmedBeforeItIsPublishedNorOnNoDay() {
        assertThatThrownBy(() -> new PriceDates("2026-09-11", "2026-09-10", Evidence.DATA))
                .hasMessage(
                        "The price must not be confirmed (2026-09-10) before it is published"
                                + " (2026-09-11).");
        assertThatThrownBy(() -> PriceDates.of("yesterday"))
                .hasMessage(
                        "The date of prices (yesterday) must be like 2026-09-11, 2026-09 or 2026.");
    }
}
