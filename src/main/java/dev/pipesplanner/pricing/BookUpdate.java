package dev.pipesplanner.pricing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A book in which some rates are new and the others still the old ones.
///
/// @param renewed items whose rate the price list gave, changed or not
/// @param kept why each other item keeps its old rate
public record BookUpdate(
        PriceBook before, PriceBook after, Set<PricedItem> renewed, Map<PricedItem, Kept> kept) {

    /// Why an item keeps its old rate; `isFault` when something went wrong, and not when the region
    /// has no such price.
    public record Kept(String reason, boolean isFault) {}

    /// A list price that moves further than this at once is taken for a mistake of the list.
    private static final BigDecimal FURTHEST = BigDecimal.TEN;

    public BookUpdate {
        renewed = Set.copyOf(renewed);
        kept = Map.copyOf(kept);
    }

    /// Takes over each quote that is clear and plausible; of several for an item, the first.
    ///
    /// @param statedAt when AWS stated these prices (ISO 8601); becomes the book's date if its
    ///   Fargate price is among them
    /// @param source of the quotes
    public static BookUpdate of(
            PriceBook before, Collection<Quote> quotes, String statedAt, String source) {
        Map<PricedItem, Rate> rates = new EnumMap<>(before.rates());
        Set<PricedItem> renewed = EnumSet.noneOf(PricedItem.class);
        Map<PricedItem, Kept> kept = new EnumMap<>(PricedItem.class);
        for (PricedItem item : PricedItem.values()) {
            kept.put(item, new Kept("the list was not asked for it.", false));
        }
        for (Quote quote : quotes) {
            if (renewed.contains(quote.item())) {
                continue;
            }
            switch (quote) {
                case Quote.Absent(PricedItem item, String reason) ->
                        kept.put(item, new Kept(reason, false));
                case Quote.Unclear(PricedItem item, String reason) ->
                        kept.put(item, new Kept(reason, true));
                case Quote.Listed(Rate rate) -> {
                    PricedItem item = rate.item();
                    Optional<String> doubt = doubt(before.rate(item), rate);
                    if (doubt.isPresent()) {
                        kept.put(item, new Kept(doubt.get(), true));
                    } else {
                        rates.put(item, rate);
                        renewed.add(item);
                        kept.remove(item);
                    }
                }
            }
        }
        boolean isDated = renewed.contains(PricedItem.FARGATE_X86_VCPU_HOUR);
        PriceBook after =
                new PriceBook(
                        before.region(),
                        before.location(),
                        isDated ? statedAt : before.publishedAt(),
                        isDated ? source : before.source(),
                        rates,
                        before.spot(),
                        "");
        return new BookUpdate(before, after, renewed, kept);
    }

    private static Optional<String> doubt(Rate before, Rate after) {
        for (Tier tier : after.tiers()) {
            if (tier.priceUsd().signum() == 0) {
                return Optional.of("the list gives a price of 0, which is implausible.");
            }
        }
        BigDecimal old = before.firstPriceUsd();
        BigDecimal price = after.firstPriceUsd();
        boolean isFar =
                price.compareTo(old.multiply(FURTHEST)) > 0
                        || price.multiply(FURTHEST).compareTo(old) < 0;
        return isFar
                ? Optional.of(
                        "the list gives "
                                + price.toPlainString()
                                + " after "
                                + old.toPlainString()
                                + ", more than ten times off, which is implausible.")
                : Optional.empty();
    }

    /// Whether something went wrong for an item.
    public boolean hasFault() {
        return kept.values().stream().anyMatch(Kept::isFault);
    }

    /// Whether anything was taken over.
    public boolean isNews() {
        return !renewed.isEmpty();
    }

    public PriceDifference difference() {
        return PriceDifference.of(before, after);
    }
}
