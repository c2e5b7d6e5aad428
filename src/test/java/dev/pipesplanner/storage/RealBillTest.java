package dev.pipesplanner.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Tier;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The books against a bill that somebody paid: the FOCUS sample of the FinOps Foundation,
/// September 2024, CC BY 4.0.
final class RealBillTest {

    private static final BundledPriceBooks BOOKS = new BundledPriceBooks();

    @Test
    void whatABillChargedUnderACodeOfTheBooksIsTheirPrice() {
        Map<String, List<Tier>> tiers =
                BOOKS.regions().stream()
                        .flatMap(region ->
                                BOOKS.usable(region).orElseThrow().rates().values().stream())
                        .filter(rate -> !rate.assumed())
                        // data to the internet is taken from this bill, and would prove itself
                        .filter(rate -> rate.item() != PricedItem.INTERNET_GB)
                        .flatMap(rate -> rate.tiers().stream())
                        .filter(tier -> !tier.rateCode().isEmpty())
                        .collect(Collectors.groupingBy(Tier::rateCode));
        Map<NamedCsvRecord, List<Tier>> charged =
                PriceTables.rows("focus-2024-09-unit-prices.csv").stream()
                        .filter(row -> tiers.containsKey(row.getField("sku_price_id")))
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        row -> tiers.get(row.getField("sku_price_id"))));

        assertThat(charged)
                .hasSize(24)
                .allSatisfy((row, ofBook) ->
                        assertThat(ofBook)
                                .extracting(Tier::priceUsd)
                                .allSatisfy(price ->
                                        assertThat(price)
                                                .isEqualByComparingTo(
                                                        new BigDecimal(
                                                                row.getField("list_unit_price")))));
    }
}
