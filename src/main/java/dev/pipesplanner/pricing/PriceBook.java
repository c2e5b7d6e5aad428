package dev.pipesplanner.pricing;

import dev.pipesplanner.meter.Meter;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Every price of one region on a date. Holds a rate for each item and a Spot observation for each
/// architecture; those not known for the region are us-east-1's, marked as assumed.
///
/// @param dates when AWS issued the list that the book was made from, and when the Fargate prices,
///   the heart of the book, were last seen in force; each rate has its own
/// @param sha256 digest of the book's file, in hex
/// @param privateRates what one buyer pays instead; not part of the book's file
public record PriceBook(
        String region,
        String location,
        PriceDates dates,
        String source,
        Map<PricedItem, Rate> rates,
        Map<String, SpotObservation> spot,
        String sha256,
        PrivateRates privateRates) {

    public PriceBook {
        rates = Map.copyOf(rates);
        spot = Map.copyOf(spot);
        for (PricedItem item : PricedItem.values()) {
            if (!rates.containsKey(item)) {
                throw new IllegalArgumentException(
                        "The price book of " + region + " must have a rate for " + item.id() + ".");
            }
        }
        for (String architecture : List.of("X86_64", "ARM64")) {
            if (!spot.containsKey(architecture)) {
                throw new IllegalArgumentException(
                        "The price book of "
                                + region
                                + " must have a Spot observation for "
                                + architecture
                                + ".");
            }
        }
    }

    /// A book of list prices alone.
    public PriceBook(
            String region,
            String location,
            PriceDates dates,
            String source,
            Map<PricedItem, Rate> rates,
            Map<String, SpotObservation> spot,
            String sha256) {
        this(region, location, dates, source, rates, spot, sha256, PrivateRates.NONE);
    }

    public PriceBook with(PrivateRates overlay) {
        return new PriceBook(region, location, dates, source, rates, spot, sha256, overlay);
    }

    public PriceBook withSource(String other) {
        return new PriceBook(region, location, dates, other, rates, spot, sha256, privateRates);
    }

    PriceBook withRates(Map<PricedItem, Rate> others) {
        return new PriceBook(region, location, dates, source, others, spot, "", privateRates);
    }

    PriceBook stated(PriceDates when, String by) {
        return new PriceBook(region, location, when, by, rates, spot, sha256, privateRates);
    }

    /// A first book for a region of which nothing is known yet: this one's prices, all assumed.
    public PriceBook assumedFor(String other) {
        Map<PricedItem, Rate> assumed = new EnumMap<>(PricedItem.class);
        rates.forEach((item, rate) -> assumed.put(item, rate.assumedElsewhere()));
        Map<String, SpotObservation> spotElsewhere = new HashMap<>();
        spot.forEach(
                (architecture, seen) -> spotElsewhere.put(architecture, seen.assumedElsewhere()));
        return new PriceBook(other, other, dates, source, assumed, spotElsewhere, "");
    }

    /// What is paid instead of the list price, if anything.
    public Optional<PrivateRate> privateRate(Meter meter) {
        return privateRates.find(meter, region);
    }

    /// Whether this book's prices were last seen in force before the other's.
    public boolean isOlderThan(PriceBook other) {
        return PriceDate.isBefore(dates.confirmed(), other.dates.confirmed());
    }

    /// When AWS issued the list that the book was made from, ISO 8601.
    public String publishedAt() {
        return dates.published();
    }

    /// The last day on which the Fargate prices were seen in force, ISO 8601.
    public String confirmedAt() {
        return dates.confirmed();
    }

    public Rate rate(PricedItem item) {
        return Objects.requireNonNull(rates.get(item), () -> "no rate of " + item);
    }

    public SpotObservation spot(String architecture) {
        return Objects.requireNonNull(
                spot.get(architecture), () -> "no Spot discount of " + architecture);
    }

    public long assumedRates() {
        return rates.values().stream().filter(Rate::assumed).count();
    }
}
