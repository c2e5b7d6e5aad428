package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;

import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The items that books of an earlier format do not know. A user's own book of that format goes on
/// with the bundled rates of them.
final class LaterItems {

    /// What came with each format.
    private static final NavigableMap<Integer, Set<PricedItem>> NEW_IN = newIn();

    private static final String FALLBACK = "us-east-1";

    private static final PriceBooks BUNDLED = new BundledPriceBooks();

    private LaterItems() {}

    private static NavigableMap<Integer, Set<PricedItem>> newIn() {
        NavigableMap<Integer, Set<PricedItem>> newIn = new TreeMap<>();
        newIn.put(
                2,
                EnumSet.of(
                        PricedItem.INTERNET_GB, PricedItem.SECRET_MONTH, PricedItem.SECRET_CALL));
        newIn.put(3, EnumSet.range(PricedItem.LAMBDA_X86_GB_SECOND, PricedItem.LAMBDA_POLLER_HOUR));
        return newIn;
    }

    /// The region's own rates, and the bundled ones of the later items that are not among them.
    static List<Rate> completed(List<Rate> own, String region, int formatVersion) {
        Set<PricedItem> missing = EnumSet.noneOf(PricedItem.class);
        NEW_IN.tailMap(formatVersion, false).values().forEach(missing::addAll);
        own.forEach(rate -> missing.remove(rate.item()));
        return missing.isEmpty()
                ? own
                : Stream.concat(own.stream(), missing.stream().map(bundled(region)::rate)).toList();
    }

    private static PriceBook bundled(String region) {
        return BUNDLED.usable(region)
                .orElseGet(() -> BUNDLED.usable(FALLBACK).orElseThrow().assumedFor(region));
    }
}
