package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.Rate;

import java.util.List;

/// A price book's file of format 1: each price has one date, which stands for both, and the items
/// that came with later formats are missing.
record OneDateBookJson(
        int formatVersion,
        String region,
        String location,
        String publishedAt,
        String source,
        List<OneDateRateJson> rates,
        List<SpotJson> spot) {

    static final int FORMAT_VERSION = 1;

    OneDateBookJson {
        // built here so that an incomplete book is refused while its file is read
        book(region, location, publishedAt, source, rates, spot, "");
    }

    PriceBook toPriceBook(String sha256) {
        return book(region, location, publishedAt, source, rates, spot, sha256);
    }

    private static PriceBook book(
            String region,
            String location,
            String publishedAt,
            String source,
            List<OneDateRateJson> rates,
            List<SpotJson> spot,
            String sha256) {
        PriceDates dates = PriceDates.of(publishedAt);
        List<Rate> own = rates.stream().map(rate -> rate.toRate(dates)).toList();
        return PriceBookJson.book(
                region,
                location,
                dates,
                source,
                LaterItems.completed(own, region, FORMAT_VERSION),
                spot,
                sha256);
    }
}
