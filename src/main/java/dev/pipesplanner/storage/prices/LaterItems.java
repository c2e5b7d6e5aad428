package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The items that books of format 1 do not know. A user's own book of that format goes on with the
/// bundled rates of them.
final class LaterItems {

    private static final Set<PricedItem> ITEMS =
            EnumSet.of(PricedItem.INTERNET_GB, PricedItem.SECRET_MONTH, PricedItem.SECRET_CALL);

    private static final String FALLBACK = "us-east-1";

    private static final PriceBooks BUNDLED = new BundledPriceBooks();

    private LaterItems() {}

    /// The bundled rates of the later items that are not among the region's own.
    static Stream<Rate> ratesBeside(List<Rate> own, String region) {
        Set<PricedItem> missing = EnumSet.copyOf(ITEMS);
        own.forEach(rate -> missing.remove(rate.item()));
        PriceBook book =
                BUNDLED.usable(region)
                        .orElseGet(() -> BUNDLED.usable(FALLBACK).orElseThrow().assumedFor(region));
        return missing.stream().map(book::rate);
    }
}
