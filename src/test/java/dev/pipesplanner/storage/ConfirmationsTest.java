package dev.pipesplanner.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDate;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.Tier;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What was seen in force in 2026 stands in the books.
final class ConfirmationsTest {

    private static final PriceTables TABLES = PriceTables.read();
    private static final BundledPriceBooks BOOKS = new BundledPriceBooks();
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Set<PricedItem> FARGATE =
            EnumSet.range(PricedItem.FARGATE_X86_VCPU_HOUR, PricedItem.FARGATE_EPHEMERAL_GB_HOUR);

    @Test
    void everyRowOfAPricedItemDatesTheRateThatHasItsPrice() {
        List<NamedCsvRecord> rows = rows();

        assertThat(TABLES.confirmations()).hasSize(127);
        assertThat(rows).hasSize(120).allSatisfy(ConfirmationsTest::isInItsBook);
    }

    private static List<NamedCsvRecord> rows() {
        return TABLES.confirmations().stream()
                .filter(row -> Confirmations.itemOf(row).isPresent())
                .toList();
    }

    private static void isInItsBook(NamedCsvRecord row) {
        Rate rate = rate(row);
        BigDecimal begin = new BigDecimal(row.getField("tier_begin"));

        assertThat(rate.tiers())
                .filteredOn(tier -> tier.begin().compareTo(begin) == 0)
                .extracting(Tier::priceUsd)
                .containsExactly(new BigDecimal(row.getField("price_usd")));
        String seen = row.getField("confirmed_current_on");
        assertThat(PriceDate.day(rate.confirmed())).isAfterOrEqualTo(PriceDate.day(seen));
        if (rate.confirmed().equals(seen)) {
            assertThat(rate.dates().evidence().id()).isEqualTo(row.getField("evidence"));
            assertThat(rate.source()).contains(Confirmations.sourceOf(row));
        }
    }

    private static Rate rate(NamedCsvRecord row) {
        return BOOKS.usable(row.getField("region"))
                .orElseThrow()
                .rate(Confirmations.itemOf(row).orElseThrow());
    }

    @Test
    void aLaterOfferConfirmsTheTwoX86PricesOfARegion() {
        List<NamedCsvRecord> compared =
                TABLES.onDemand().stream()
                        .filter(row -> !row.getField("x86_confirmed_by_offer_of").isEmpty())
                        .toList();

        assertThat(compared)
                .hasSize(22)
                .allSatisfy(row ->
                        assertThat(
                                        Stream.of(
                                                        PricedItem.FARGATE_X86_VCPU_HOUR,
                                                        PricedItem.FARGATE_X86_GB_HOUR)
                                                .map(book(row)::rate)
                                                .map(rate -> PriceDate.day(rate.confirmed())))
                                .allMatch(day ->
                                        !day.isBefore(
                                                PriceDate.day(
                                                        row.getField(
                                                                "x86_confirmed_by_offer_of")))));
    }

    private static PriceBook book(NamedCsvRecord row) {
        return BOOKS.usable(row.getField("region")).orElseThrow();
    }

    @Test
    void theseRatesWereSeenInForceInJuneOf2026OrLater() {
        List<Rate> seen =
                BOOKS.regions().stream()
                        .flatMap(region ->
                                BOOKS.usable(region).orElseThrow().rates().values().stream())
                        .filter(ConfirmationsTest::isItsRegionsOwn)
                        .filter(rate -> !PriceDate.day(rate.confirmed()).isBefore(JUNE))
                        .toList();

        assertThat(seen).filteredOn(rate -> FARGATE.contains(rate.item())).hasSize(69);
        // 57 of the meters that were billed first, 8 rows of transfer_and_secrets.csv, and
        // Lambda's requests and GB-seconds on either architecture
        assertThat(seen).filteredOn(rate -> !FARGATE.contains(rate.item())).hasSize(57 + 8 + 4);
    }

    /// A rate of which the first tier is known counts as known.
    private static boolean isItsRegionsOwn(Rate rate) {
        return !rate.assumed() || rate.source().contains(" on are us-east-1's");
    }

    @Test
    void queuesInMexicoCostFivePercentMore() {
        assertThat(BOOKS.usable("mx-central-1").orElseThrow().rate(PricedItem.SQS_STANDARD_REQUEST))
                .returns(false, Rate::assumed)
                .returns("2026-07-29", Rate::confirmed)
                .returns(
                        List.of("0.00000042", "0.000000315", "0.000000252"),
                        rate ->
                                rate.tiers().stream()
                                        .map(tier -> tier.priceUsd().toPlainString())
                                        .toList());
    }
}
