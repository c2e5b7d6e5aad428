package dev.pipesplanner.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pipesplanner.pricing.BookUpdate.Kept;
import dev.pipesplanner.pricing.BookUpdate.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class BookUpdateTest {

    private static final PriceDates OLD_DATES =
            new PriceDates("2025-01-01", "2025-06-01", Evidence.NOTE);
    private static final PriceBook OLD = old();
    private static final String TODAY = "2026-11-24";
    private static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

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
                .returns(new PriceDates("2025-01-01", TODAY, Evidence.DATA), PriceBook::dates)
                .returns("a list", PriceBook::source);
    }

    @Test
    void aRefreshThatFindsTheOfferUnchangedConfirmsItToday() {
        BookUpdate update = update(dated("2025-03-01"));

        assertThat(update.difference().isEmpty()).isTrue();
        assertThat(update.after().rate(PricedItem.NAT_GB).dates())
                .isEqualTo(new PriceDates("2025-03-01", TODAY, Evidence.DATA));
        assertThat(update.after().rate(PricedItem.NAT_GATEWAY_HOUR).dates()).isEqualTo(OLD_DATES);
    }

    @Test
    void anOfferThatIsDatedAfterTheClockIsConfirmedByItsOwnDate() {
        assertThat(update(dated("2026-12-31")).after().rate(PricedItem.NAT_GB).dates())
                .isEqualTo(PriceDates.of("2026-12-31"));
    }

    @Test
    void aFileWithTheSamePriceKeepsTheLaterConfirmation() {
        Statement file = new Statement("a file", NOW, false);

        assertThat(nat(BookUpdate.of(OLD, List.of(dated("2025-03-01", "1")), file)))
                .isEqualTo(new PriceDates("2025-03-01", "2025-06-01", Evidence.NOTE));
        assertThat(nat(BookUpdate.of(OLD, List.of(dated("2026-03-01", "1")), file)))
                .isEqualTo(PriceDates.of("2026-03-01"));
        assertThat(nat(BookUpdate.of(OLD, List.of(dated("2025-03-01", "2")), file)))
                .isEqualTo(PriceDates.of("2025-03-01"));
    }

    private static PriceDates nat(BookUpdate update) {
        return update.after().rate(PricedItem.NAT_GB).dates();
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
    void everyTierIsJudgedAndHasItsPercent() {
        Rate tiered = tiered("1", "0.5");
        PriceBook before = OLD.withRates(with(OLD, tiered));
        Statement live = new Statement("a list", NOW, true);

        BookUpdate far = BookUpdate.of(before, List.of(new Quote.Listed(tiered("1", "5.1"))), live);
        BookUpdate near = BookUpdate.of(before, List.of(new Quote.Listed(tiered("1", "2"))), live);
        BookUpdate split =
                BookUpdate.of(OLD, List.of(new Quote.Listed(tiered("1.1", "0.05"))), live);

        assertThat(far.kept().get(PricedItem.NAT_GB))
                .isEqualTo(
                        new Kept(
                                "the list gives 5.1 after 0.5, more than ten times off, which is"
                                        + " implausible.",
                                true));
        PriceDifference.Change change = near.difference().changes().getFirst();
        assertThat(change.percents()).containsExactly(percent("0.00"), percent("300.00"));
        assertThat(change.percent()).isEqualTo(percent("300.00"));
        assertThat(split.kept().get(PricedItem.NAT_GB).reason())
                .startsWith("the list gives 0.05 after 1,");
    }

    @Test
    void aFileIsNotTakenOverWhatIsNewerNorFromTheFuture() {
        Statement file = new Statement("a file", NOW, false);

        assertThat(BookUpdate.of(OLD, List.of(dated("2024-12-31")), file).kept())
                .containsEntry(
                        PricedItem.NAT_GB,
                        new Kept(
                                "the list is dated 2024-12-31, older than the price in force.",
                                true));
        assertThat(BookUpdate.of(OLD, List.of(dated("2026-11-26")), file).kept())
                .containsEntry(
                        PricedItem.NAT_GB,
                        new Kept("the list is dated 2026-11-26, which is in the future.", true));
        for (String date : List.of("2025-01-01", "2025-01-01T10:00:00Z", "2025", "2026-11-25")) {
            assertThat(BookUpdate.of(OLD, List.of(dated(date)), file).isNews()).isTrue();
        }
        // what AWS says now is in force now, however old its list
        assertThat(update(dated("2019-01-01")).isNews()).isTrue();
        // a price that was only assumed gives way to any of the region's own
        assertThat(
                        BookUpdate.of(
                                        OLD.assumedFor("eu-west-1"),
                                        List.of(dated("2019-01-01")),
                                        file)
                                .isNews())
                .isTrue();
    }

    @Test
    void whatIsKeptIsGroupedByItsReasonInTheOrderOfTheItems() {
        BookUpdate update =
                update(
                        new Quote.Unclear(PricedItem.NAT_GB, "b."),
                        new Quote.Absent(PricedItem.PIPES_REQUEST, "a."),
                        new Quote.Unclear(PricedItem.NAT_GATEWAY_HOUR, "b."));

        assertThat(List.copyOf(update.kept().keySet())).containsExactly(PricedItem.values());
        assertThat(update.keptByReason())
                .containsEntry("b.", List.of(PricedItem.NAT_GATEWAY_HOUR, PricedItem.NAT_GB))
                .containsEntry("a.", List.of(PricedItem.PIPES_REQUEST))
                .hasSize(3);
    }

    @Test
    void ofSeveralQuotesForAnItemTheNewestListCounts() {
        Quote january = dated("2026-01-01", "1.1");
        Quote november = dated("2026-11-01", "1.3");
        Quote other = dated("2026-11-01", "1.7");

        for (List<Quote> quotes : List.of(List.of(january, november), List.of(november, january))) {
            assertThat(update(quotes.toArray(Quote[]::new)).after().rate(PricedItem.NAT_GB))
                    .returns(new BigDecimal("1.3"), Rate::firstPriceUsd);
        }
        assertThat(update(november, november).isNews()).isTrue();
        assertThat(update(november, other).kept().get(PricedItem.NAT_GB))
                .isEqualTo(
                        new Kept(
                                "two lists dated 2026-11-01 give different prices: 1.3 and 1.7.",
                                true));
    }

    @Test
    void aPriceCountsBeforeWhatIsUnclearAndThatBeforeWhatIsNotListed() {
        Quote absent = new Quote.Absent(PricedItem.NAT_GB, "not there.");
        Quote unclear = new Quote.Unclear(PricedItem.NAT_GB, "two fit.");

        assertThat(update(absent, listed(PricedItem.NAT_GB, "2"), unclear).kept())
                .doesNotContainKey(PricedItem.NAT_GB);
        assertThat(update(absent, unclear).kept())
                .containsEntry(PricedItem.NAT_GB, new Kept("two fit.", true));
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
        return BookUpdate.of(OLD, List.of(quotes), new Statement("a list", NOW, true));
    }

    private static Quote dated(String date) {
        return dated(date, "1");
    }

    private static Quote dated(String date, String usd) {
        Tier tier = new Tier(BigDecimal.ZERO, Optional.empty(), new BigDecimal(usd), "");
        return new Quote.Listed(
                new Rate(
                        PricedItem.NAT_GB,
                        "S",
                        "U",
                        "Hrs",
                        List.of(tier),
                        PriceDates.of(date),
                        "a",
                        false));
    }

    private static Rate tiered(String first, String second) {
        BigDecimal bound = new BigDecimal("100");
        List<Tier> tiers =
                List.of(
                        new Tier(BigDecimal.ZERO, Optional.of(bound), new BigDecimal(first), ""),
                        new Tier(bound, Optional.empty(), new BigDecimal(second), ""));
        return new Rate(PricedItem.NAT_GB, "S", "U", "Hrs", tiers, OLD_DATES, "a", false);
    }

    private static Map<PricedItem, Rate> with(PriceBook book, Rate rate) {
        Map<PricedItem, Rate> rates = new EnumMap<>(book.rates());
        rates.put(rate.item(), rate);
        return rates;
    }

    private static Optional<BigDecimal> percent(String percent) {
        return Optional.of(new BigDecimal(percent));
    }

    private static Quote listed(PricedItem item, String usd) {
        return new Quote.Listed(rate(item, usd));
    }

    private static Rate rate(PricedItem item, String usd) {
        Tier tier = new Tier(BigDecimal.ZERO, Optional.empty(), new BigDecimal(usd), "");
        return new Rate(item, "S", "U", "Hrs", List.of(tier), OLD_DATES, "a page", false);
    }

    private static PriceBook old() {
        Map<PricedItem, Rate> rates = new EnumMap<>(PricedItem.class);
        for (PricedItem item : PricedItem.values()) {
            rates.put(item, rate(item, "1"));
        }
        return new PriceBook(
                "eu-west-1",
                "Ireland",
                OLD_DATES,
                "a page",
                rates,
                Map.of("X86_64", spot("X86_64"), "ARM64", spot("ARM64")),
                "");
    }

    private static SpotObservation spot(String architecture) {
        return new SpotObservation(architecture, new BigDecimal("0.7"), "2026", "seen", false);
    }
}
