package dev.pipesplanner.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pipesplanner.pricing.BookUpdate.Kept;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class BookUpdateTest {

    private static final PriceBook OLD = old();

    @Test
    void clearQuotesAreTakenAndTheOthersKeepTheirRatesWithTheReason() {
        BookUpdate update =
                update(
                        listed(PricedItem.NAT_GB, "2"),
                        new Quote.Unclear(PricedItem.NAT_GATEWAY_HOUR, "two fit."),
                        new Quote.Absent(PricedItem.PIPES_REQUEST, "not there."));

        assertThat(update.renewed()).containsExactly(PricedItem.NAT_GB);
        assertThat(update.after().rate(PricedItem.NAT_GB).firstPriceUsd()).isEqualTo("2");
        assertThat(update.after().rate(PricedItem.NAT_GATEWAY_HOUR))
                .isEqualTo(OLD.rate(PricedItem.NAT_GATEWAY_HOUR));
        assertThat(update.kept())
                .hasSize(PricedItem.values().length - 1)
                .containsEntry(PricedItem.NAT_GATEWAY_HOUR, new Kept("two fit.", true))
                .containsEntry(PricedItem.PIPES_REQUEST, new Kept("not there.", false));
        assertThat(update.hasFault()).isTrue();
    }

    @Test
    void theBookIsDatedByItsFargatePrice() {
        assertThat(update(listed(PricedItem.NAT_GB, "2")).after().publishedAt())
                .isEqualTo("2025-01-01");
        assertThat(update(listed(PricedItem.FARGATE_X86_VCPU_HOUR, "2")).after())
                .returns("2026-11-24", PriceBook::publishedAt)
                .returns("a list", PriceBook::source);
    }

    @ParameterizedTest
    @CsvSource({"0", "10.01", "0.0999"})
    void aPriceOfZeroOrTenTimesOffIsAMistakeOfTheList(String usd) {
        BookUpdate update = update(listed(PricedItem.NAT_GB, usd));

        assertThat(update.isNews()).isFalse();
        assertThat(update.kept().get(PricedItem.NAT_GB).isFault()).isTrue();
        assertThat(update.difference().isEmpty()).isTrue();
    }

    @Test
    void ofTwoQuotesForAnItemTheFirstClearOneCounts() {
        BookUpdate update =
                update(
                        new Quote.Absent(PricedItem.NAT_GB, "not there."),
                        listed(PricedItem.NAT_GB, "2"),
                        new Quote.Unclear(PricedItem.NAT_GB, "two fit."),
                        listed(PricedItem.NAT_GB, "3"));

        assertThat(update.after().rate(PricedItem.NAT_GB).firstPriceUsd()).isEqualTo("2");
        assertThat(update.kept()).doesNotContainKey(PricedItem.NAT_GB);
    }

    @Test
    void aDifferenceNamesWhatChangedInPercent() {
        PriceDifference difference = update(listed(PricedItem.NAT_GB, "1.005")).difference();

        assertThat(difference.changes())
                .extracting(PriceDifference.Change::item, PriceDifference.Change::percent)
                .containsExactly(tuple(PricedItem.NAT_GB, Optional.of(new BigDecimal("0.50"))));
        assertThat(update(listed(PricedItem.NAT_GB, "1.00")).difference().isEmpty()).isTrue();
    }

    @Test
    void aRegionOfWhichNothingIsKnownAssumesEverything() {
        PriceBook mars = OLD.assumedFor("mars-north-1");

        assertThat(mars.region()).isEqualTo("mars-north-1");
        assertThat(mars.assumedRates()).isEqualTo(PricedItem.values().length);
        assertThat(mars.spot("ARM64").assumed()).isTrue();
    }

    private static BookUpdate update(Quote... quotes) {
        return BookUpdate.of(OLD, List.of(quotes), "2026-11-24", "a list");
    }

    private static Quote listed(PricedItem item, String usd) {
        return new Quote.Listed(rate(item, usd));
    }

    private static Rate rate(PricedItem item, String usd) {
        Tier tier = new Tier(BigDecimal.ZERO, Optional.empty(), new BigDecimal(usd), "");
        return new Rate(item, "S", "U", "Hrs", List.of(tier), "2025-01-01", "a page", false);
    }

    private static PriceBook old() {
        Map<PricedItem, Rate> rates = new EnumMap<>(PricedItem.class);
        for (PricedItem item : PricedItem.values()) {
            rates.put(item, rate(item, "1"));
        }
        return new PriceBook(
                "eu-west-1",
                "Ireland",
                "2025-01-01",
                "a page",
                rates,
                Map.of("X86_64", spot("X86_64"), "ARM64", spot("ARM64")),
                "");
    }

    private static SpotObservation spot(String architecture) {
        return new SpotObservation(architecture, new BigDecimal("0.7"), "2026", "seen", false);
    }
}
