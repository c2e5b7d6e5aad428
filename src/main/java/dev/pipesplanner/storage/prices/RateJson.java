package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.Evidence;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;

import java.util.List;

/// A rate as a price book's file spells it.
record RateJson(
        PricedItem item,
        String serviceCode,
        String usageType,
        String unit,
        List<TierJson> tiers,
        String published,
        String confirmed,
        Evidence evidence,
        String source,
        boolean assumed) {

    RateJson {
        Texts.requireText("serviceCode", serviceCode);
        Texts.requireText("usageType", usageType);
        Texts.requireText("unit", unit);
        Texts.requireText("source", source);
        // built here so that an illegal rate is reported with its line
        PriceDates dates = new PriceDates(published, confirmed, evidence);
        rate(item, serviceCode, usageType, unit, tiers, dates, source, assumed);
    }

    static RateJson of(Rate rate) {
        return new RateJson(
                rate.item(),
                rate.serviceCode(),
                rate.usageType(),
                rate.unit(),
                rate.tiers().stream().map(TierJson::of).toList(),
                rate.published(),
                rate.confirmed(),
                rate.dates().evidence(),
                rate.source(),
                rate.assumed());
    }

    Rate toRate() {
        PriceDates dates = new PriceDates(published, confirmed, evidence);
        return rate(item, serviceCode, usageType, unit, tiers, dates, source, assumed);
    }

    static Rate rate(
            PricedItem item,
            String serviceCode,
            String usageType,
            String unit,
            List<TierJson> tiers,
            PriceDates dates,
            String source,
            boolean assumed) {
        return new Rate(
                item,
                serviceCode,
                usageType,
                unit,
                tiers.stream().map(TierJson::toTier).toList(),
                dates,
                source,
                assumed);
    }
}
