package dev.pipesplanner.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A book in which some rates are new and the others still the old ones.
///
/// @param renewed items whose rate the price list gave, changed or not
/// @param kept why each other item keeps its old rate, in the order of the items
public record BookUpdate(
        PriceBook before, PriceBook after, Set<PricedItem> renewed, Map<PricedItem, Kept> kept) {

    /// Why an item keeps its old rate; `isFault` when something went wrong, and not when the region
    /// has no such price.
    public record Kept(String reason, boolean isFault) {}

    /// A list price that moves further than this at once is taken for a mistake of the list.
    private static final BigDecimal FURTHEST = BigDecimal.TEN;

    public BookUpdate {
        renewed = Set.copyOf(renewed);
        kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    }

    /// Who states prices, and when.
    ///
    /// @param source as a book names it
    /// @param at when AWS was asked, or the files were read
    /// @param isLive whether AWS states them now; prices of a file are as old as the file
    public record Statement(String source, Instant at, boolean isLive) {}

    /// Takes over each quote that is clear and plausible. Of several prices for an item the one of
    /// the newest list; two of the same day that differ are unclear. A price that is the same is
    /// confirmed. The book has the dates of its Fargate price.
    public static BookUpdate of(PriceBook before, Collection<Quote> quotes, Statement statement) {
        Map<PricedItem, Rate> rates = new EnumMap<>(before.rates());
        Set<PricedItem> renewed = EnumSet.noneOf(PricedItem.class);
        Map<PricedItem, Kept> kept = new EnumMap<>(PricedItem.class);
        for (PricedItem item : PricedItem.values()) {
            kept.put(item, new Kept("AWS was not asked for it.", false));
        }
        for (Quote quote : oneEach(quotes)) {
            switch (quote) {
                case Quote.Absent(PricedItem item, String reason) ->
                        kept.put(item, new Kept(reason, false));
                case Quote.Unclear(PricedItem item, String reason) ->
                        kept.put(item, new Kept(reason, true));
                case Quote.Listed(Rate rate) -> {
                    PricedItem item = rate.item();
                    Optional<String> doubt = doubt(before.rate(item), rate, statement);
                    if (doubt.isPresent()) {
                        kept.put(item, new Kept(doubt.get(), true));
                    } else {
                        rates.put(item, dated(rate, before.rate(item), statement));
                        renewed.add(item);
                        kept.remove(item);
                    }
                }
            }
        }
        PriceBook after = before.withRates(rates);
        if (renewed.contains(PricedItem.FARGATE_X86_VCPU_HOUR)) {
            after =
                    after.stated(
                            after.rate(PricedItem.FARGATE_X86_VCPU_HOUR).dates(),
                            statement.source());
        }
        return new BookUpdate(before, after, renewed, kept);
    }

    /// A price that AWS states now is in force today. One of a file was when the file was issued,
    /// and as long as the same price was seen since.
    private static Rate dated(Rate rate, Rate before, Statement statement) {
        if (statement.isLive()) {
            return rate.dated(rate.dates().foundOn(day(statement)));
        }
        boolean isSame = !before.assumed() && rate.hasTiersOf(before);
        return isSame ? rate.dated(before.dates().with(rate.dates())) : rate;
    }

    /// One quote per item: a price before what is unclear, and that before what is not listed.
    private static List<Quote> oneEach(Collection<Quote> quotes) {
        Map<PricedItem, Quote> chosen = new EnumMap<>(PricedItem.class);
        for (Quote quote : quotes) {
            chosen.merge(quote.item(), quote, BookUpdate::better);
        }
        return List.copyOf(chosen.values());
    }

    private static Quote better(Quote one, Quote other) {
        if (!(one instanceof Quote.Listed(Rate first))
                || !(other instanceof Quote.Listed(Rate second))) {
            return rank(other) > rank(one) ? other : one;
        }
        if (PriceDate.isBefore(first.published(), second.published())) {
            return other;
        }
        boolean isDecided =
                PriceDate.isBefore(second.published(), first.published())
                        || first.hasTiersOf(second);
        return isDecided
                ? one
                : new Quote.Unclear(
                        first.item(),
                        "two lists dated "
                                + first.published()
                                + " give different prices: "
                                + first.firstPriceUsd().toPlainString()
                                + " and "
                                + second.firstPriceUsd().toPlainString()
                                + ".");
    }

    private static int rank(Quote quote) {
        return switch (quote) {
            case Quote.Absent _ -> 0;
            case Quote.Unclear _ -> 1;
            case Quote.Listed _ -> 2;
        };
    }

    private static Optional<String> doubt(Rate before, Rate after, Statement statement) {
        if (!statement.isLive()) {
            String date = after.published();
            // clocks of different zones differ by less than a day
            if (PriceDate.day(date).isAfter(day(statement).plusDays(1))) {
                return Optional.of("the list is dated " + date + ", which is in the future.");
            }
            if (!before.assumed() && PriceDate.isBefore(date, before.published())) {
                return Optional.of(
                        "the list is dated " + date + ", older than the price in force.");
            }
        }
        return Stream.concat(before.tiers().stream(), after.tiers().stream())
                .map(Tier::begin)
                .sorted()
                .flatMap(begin ->
                        doubt(before.priceUsdFrom(begin), after.priceUsdFrom(begin)).stream())
                .findFirst();
    }

    private static LocalDate day(Statement statement) {
        return LocalDate.ofInstant(statement.at(), ZoneOffset.UTC);
    }

    private static Optional<String> doubt(BigDecimal old, BigDecimal price) {
        if (price.signum() == 0) {
            return Optional.of("the list gives a price of 0, which is implausible.");
        }
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

    /// The items that keep their old rates for the same reason, by that reason.
    public Map<String, List<PricedItem>> keptByReason() {
        Map<String, List<PricedItem>> reasons = new LinkedHashMap<>();
        kept.forEach((item, why) ->
                reasons.computeIfAbsent(why.reason(), _ -> new ArrayList<>()).add(item));
        return reasons;
    }

    public PriceDifference difference() {
        return PriceDifference.of(before, after);
    }
}
