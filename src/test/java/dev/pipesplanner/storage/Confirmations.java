package dev.pipesplanner.storage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import dev.pipesplanner.pricing.Evidence;
import dev.pipesplanner.pricing.PriceDate;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was seen in force in 2026, row by row of confirmations.csv: it dates the rates of a region,
/// and knows some that no other table has.
record Confirmations(List<NamedCsvRecord> rows) {

    /// The item of a row; empty where the planner bills no such thing.
    static Optional<PricedItem> itemOf(NamedCsvRecord row) {
        return UsageTypes.itemOf(row.getField("service_code"), row.getField("usagetype"));
    }

    Map<PricedItem, List<NamedCsvRecord>> of(String region) {
        Map<PricedItem, List<NamedCsvRecord>> ofRegion = new EnumMap<>(PricedItem.class);
        for (NamedCsvRecord row : rows) {
            if (row.getField("region").equals(region)) {
                itemOf(row)
                        .ifPresent(item ->
                                ofRegion.computeIfAbsent(item, _ -> new ArrayList<>()).add(row));
            }
        }
        return ofRegion;
    }

    /// Some rows say how a price was seen but not when AWS issued it; then it is as old as before.
    static PriceDates dates(NamedCsvRecord row, PriceDates before) {
        String published = row.getField("published");
        return new PriceDates(
                PriceDate.isDate(published) ? published : before.published(),
                row.getField("confirmed_current_on"),
                Evidence.ofId(row.getField("evidence")).orElseThrow());
    }

    /// The rate with the dates of its rows, and the source of its last confirmation.
    static Rate dated(Rate rate, List<NamedCsvRecord> rows) {
        PriceDates dates = rate.dates();
        String source = rate.source();
        for (NamedCsvRecord row : rows) {
            PriceDates with = dates.with(dates(row, dates));
            if (!with.confirmed().equals(dates.confirmed())) {
                source = rate.source() + "; confirmed by " + sourceOf(row);
            }
            dates = with;
        }
        return new Rate(
                rate.item(),
                rate.serviceCode(),
                rate.usageType(),
                rate.unit(),
                rate.tiers(),
                dates,
                source,
                rate.assumed());
    }

    /// Without the number under which the source was found.
    static String sourceOf(NamedCsvRecord row) {
        return row.getField("source").replaceAll(" ?\\(index ids? [0-9, ]+\\)", "");
    }
}
