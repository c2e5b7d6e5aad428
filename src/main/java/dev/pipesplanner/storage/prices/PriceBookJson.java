package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.Evidence;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.SpotObservation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A price book's file. Rates stand in the order of [PricedItem], so that two books compare line by
/// line. Format 2 differs in nothing but the items that came later.
record PriceBookJson(
        int formatVersion,
        String region,
        String location,
        String publishedAt,
        String confirmedAt,
        Evidence evidence,
        String source,
        List<RateJson> rates,
        List<SpotJson> spot) {

    static final int FORMAT_VERSION = 3;

    PriceBookJson {
        // built here so that an incomplete book is refused while its file is read
        PriceDates dates = new PriceDates(publishedAt, confirmedAt, evidence);
        book(region, location, dates, source, ratesOf(rates, region, formatVersion), spot, "");
    }

    static PriceBookJson of(PriceBook book) {
        return new PriceBookJson(
                FORMAT_VERSION,
                book.region(),
                book.location(),
                book.publishedAt(),
                book.confirmedAt(),
                book.dates().evidence(),
                book.source(),
                Arrays.stream(PricedItem.values()).map(book::rate).map(RateJson::of).toList(),
                Stream.of("X86_64", "ARM64").map(book::spot).map(SpotJson::of).toList());
    }

    PriceBook toPriceBook(String sha256) {
        PriceDates dates = new PriceDates(publishedAt, confirmedAt, evidence);
        return book(
                region,
                location,
                dates,
                source,
                ratesOf(rates, region, formatVersion),
                spot,
                sha256);
    }

    private static List<Rate> ratesOf(List<RateJson> rates, String region, int formatVersion) {
        List<Rate> own = rates.stream().map(RateJson::toRate).toList();
        return LaterItems.completed(own, region, formatVersion);
    }

    static PriceBook book(
            String region,
            String location,
            PriceDates dates,
            String source,
            List<Rate> rates,
            List<SpotJson> spot,
            String sha256) {
        Texts.requireText("region", region);
        Texts.requireText("location", location);
        Texts.requireText("source", source);
        Map<PricedItem, Rate> ratesByItem = new HashMap<>();
        for (Rate rate : rates) {
            if (ratesByItem.put(rate.item(), rate) != null) {
                throw new IllegalArgumentException(
                        "The book must have one rate for " + rate.item().id() + ", not two.");
            }
        }
        Map<String, SpotObservation> spotByArchitecture = new HashMap<>();
        for (SpotJson observation : spot) {
            String architecture = observation.architecture();
            SpotObservation seen = observation.toSpotObservation();
            if (spotByArchitecture.put(architecture, seen) != null) {
                throw new IllegalArgumentException(
                        "The book must have one Spot observation for "
                                + architecture
                                + ", not two.");
            }
        }
        return new PriceBook(
                region, location, dates, source, ratesByItem, spotByArchitecture, sha256);
    }
}
