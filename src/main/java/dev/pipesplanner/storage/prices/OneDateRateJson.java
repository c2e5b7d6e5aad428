package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceDate;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;

import java.util.List;

/// A rate as the files of format 1 spell it: with one date, or words where none was known.
record OneDateRateJson(
        PricedItem item,
        String serviceCode,
        String usageType,
        String unit,
        List<TierJson> tiers,
        String effectiveDate,
        String source,
        boolean assumed) {

    OneDateRateJson {
        Texts.requireText("serviceCode", serviceCode);
        Texts.requireText("usageType", usageType);
        Texts.requireText("unit", unit);
        Texts.requireText("source", source);
        Texts.requireText("effectiveDate", effectiveDate);
        // built here so that an illegal rate is reported with its line
        PriceDates any = PriceDates.of("2026");
        RateJson.rate(item, serviceCode, usageType, unit, tiers, any, source, assumed);
    }

    /// @param ofBook what dates a rate without a date
    Rate toRate(PriceDates ofBook) {
        PriceDates dates = PriceDate.isDate(effectiveDate) ? PriceDates.of(effectiveDate) : ofBook;
        return RateJson.rate(item, serviceCode, usageType, unit, tiers, dates, source, assumed);
    }
}
