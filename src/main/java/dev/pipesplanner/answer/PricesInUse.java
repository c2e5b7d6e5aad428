package dev.pipesplanner.answer;

import dev.pipesplanner.bill.Line;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDate;
import dev.pipesplanner.pricing.PriceDates;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The list prices that the bills of one or more environments rest on. They are as old as the one
/// that was confirmed longest ago; prices that no bill uses do not count, nor do private ones.
///
/// @param byMeter the dates of each price in use
/// @param ofBook what is said where no list price is in use
public record PricesInUse(Map<Meter, PriceDates> byMeter, PriceDates ofBook) {

    private static final Comparator<PriceDates> BY_CONFIRMATION =
            Comparator.comparing((PriceDates dates) -> PriceDate.day(dates.confirmed()));

    public PricesInUse {
        byMeter = Collections.unmodifiableMap(ordered(byMeter));
    }

    /// An empty map of enum keys has no type of its own.
    private static Map<Meter, PriceDates> ordered(Map<Meter, PriceDates> byMeter) {
        Map<Meter, PriceDates> ordered = new EnumMap<>(Meter.class);
        ordered.putAll(byMeter);
        return ordered;
    }

    static PricesInUse of(Comparison comparison) {
        PriceBook book = comparison.book();
        Map<Meter, PriceDates> inUse = new EnumMap<>(Meter.class);
        comparison
                .priced()
                .forEach(priced -> {
                    Tariff tariff = Tariff.of(comparison.environment(), priced.design(), book);
                    priced.bill().lines().stream()
                            .filter(line -> line.quantity().signum() > 0)
                            .map(Line::meter)
                            .filter(meter -> !tariff.isFixed(meter))
                            .forEach(meter -> inUse.put(meter, tariff.rate(meter).dates()));
                });
        return new PricesInUse(inUse, book.dates());
    }

    /// Those of this and of another environment.
    public PricesInUse and(PricesInUse other) {
        Map<Meter, PriceDates> all = ordered(byMeter);
        other.byMeter.forEach((meter, dates) -> all.merge(meter, dates, PricesInUse::older));
        return new PricesInUse(all, older(ofBook, other.ofBook));
    }

    private static PriceDates older(PriceDates one, PriceDates other) {
        return BY_CONFIRMATION.compare(other, one) < 0 ? other : one;
    }

    /// The meter whose price was confirmed longest ago; the first of them on a bill.
    public Optional<Meter> oldest() {
        return byMeter.entrySet().stream()
                .min(Map.Entry.comparingByValue(BY_CONFIRMATION))
                .map(Map.Entry::getKey);
    }

    /// The dates of the oldest price in use: every other one was confirmed on that day or later.
    public PriceDates dates() {
        return oldest().flatMap(meter -> Optional.ofNullable(byMeter.get(meter))).orElse(ofBook);
    }
}
