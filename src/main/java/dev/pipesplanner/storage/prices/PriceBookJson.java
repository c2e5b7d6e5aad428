package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.SpotObservation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A price book's file. Rates stand in the order of [PricedItem], so that two books compare line by
/// line.
record PriceBookJson(
        int formatVersion,
        String region,
        String location,
        String publishedAt,
        String source,
        List<RateJson> rates,
        List<SpotJson> spot) {

    static final int FORMAT_VERSION = 1;

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.+)?");

    PriceBookJson {
        Texts.requireText("region", region);
        Texts.requireText("location", location);
        Texts.requireText("source", source);
        if (!ISO_DATE.matcher(publishedAt).matches()) {
            throw new IllegalArgumentException(
                    "The publishedAt (" + publishedAt + ") must be a date such as 2025-10-27.");
        }
        // built here so that an incomplete book is refused while its file is read
        book(region, location, publishedAt, source, rates, spot, "");
    }

    static PriceBookJson of(PriceBook book) {
        return new PriceBookJson(
                FORMAT_VERSION,
                book.region(),
                book.location(),
                book.publishedAt(),
                book.source(),
                Arrays.stream(PricedItem.values()).map(book::rate).map(RateJson::of).toList(),
                Stream.of("X86_64", "ARM64").map(book::spot).map(SpotJson::of).toList());
    }

    PriceBook toPriceBook(String sha256) {
        return book(region, location, publishedAt, source, rates, spot, sha256);
    }

    private static PriceBook book(
            String region,
            String location,
            String publishedAt,
            String source,
            List<RateJson> rates,
            List<SpotJson> spot,
            String sha256) {
        Map<PricedItem, Rate> ratesByItem = new HashMap<>();
        for (RateJson rate : rates) {
            if (ratesByItem.put(rate.item(), rate.toRate()) != null) {
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
                region, location, publishedAt, source, ratesByItem, spotByArchitecture, sha256);
    }
}
