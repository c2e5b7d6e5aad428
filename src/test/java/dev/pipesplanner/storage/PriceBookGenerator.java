package dev.pipesplanner.storage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.SpotObservation;
import dev.pipesplanner.pricing.Tier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the committed price books from the collected figures. What a region lacks is us-east-1's,
/// marked as assumed (DESIGN §6).
final class PriceBookGenerator {

    private static final String FALLBACK = "us-east-1";

    private final PriceTables tables;

    PriceBookGenerator(PriceTables tables) {
        this.tables = tables;
    }

    /// @return the region's book, without a digest: it has no file yet
    PriceBook bookOf(String region) {
        NamedCsvRecord fargate = fargateRow(region);
        return new PriceBook(
                region,
                fargate.getField("location"),
                fargate.getField("publication_date"),
                fargate.getField("source"),
                ratesOf(region),
                spotOf(region),
                "");
    }

    private NamedCsvRecord fargateRow(String region) {
        return tables.onDemand().stream()
                .filter(row -> row.getField("region").equals(region))
                .findFirst()
                .orElseThrow();
    }

    private Map<PricedItem, Rate> ratesOf(String region) {
        Map<PricedItem, Rate> fallback = knownRatesOf(FALLBACK);
        Map<PricedItem, Rate> known = knownRatesOf(region);
        Map<PricedItem, Rate> rates = new EnumMap<>(PricedItem.class);
        for (PricedItem item : PricedItem.values()) {
            rates.put(item, known.getOrDefault(item, fallback.get(item).assumedElsewhere()));
        }
        return rates;
    }

    private Map<PricedItem, Rate> knownRatesOf(String region) {
        Map<PricedItem, Rate> rates = new EnumMap<>(PricedItem.class);
        FargateColumns.ratesOf(fargateRow(region)).forEach(rate -> rates.put(rate.item(), rate));
        Map<PricedItem, List<NamedCsvRecord>> rows = new EnumMap<>(PricedItem.class);
        for (NamedCsvRecord row : tables.tiers()) {
            if (row.getField("region").equals(region)) {
                rows.computeIfAbsent(itemOf(row), _ -> new ArrayList<>()).add(row);
            }
        }
        rows.forEach((item, itsRows) -> rates.put(item, rateOf(item, itsRows)));
        return rates;
    }

    private static PricedItem itemOf(NamedCsvRecord row) {
        String usageType = row.getField("usagetype");
        return UsageTypes.itemOf(row.getField("service_code"), usageType)
                .orElseThrow(() -> new IllegalArgumentException("No item for " + usageType + "."));
    }

    private Rate rateOf(PricedItem item, List<NamedCsvRecord> rows) {
        NamedCsvRecord first = rows.getFirst();
        List<Tier> tiers = new ArrayList<>(rows.stream().map(PriceBookGenerator::tierOf).toList());
        tiers.sort(Comparator.comparing(Tier::begin));
        Optional<BigDecimal> end = tiers.getLast().end();
        String source = first.getField("source");
        // SQS in three regions is known from texts that quote the first tier only. Its upper
        // tiers are us-east-1's, and as a line of the bill has one mark, the rate is assumed.
        if (end.isPresent()) {
            tiers.addAll(fallbackTiersFrom(end.get(), item));
            source += "; the tiers from " + end.get().toPlainString() + " on are us-east-1's";
        }
        return new Rate(
                item,
                first.getField("service_code"),
                first.getField("usagetype"),
                first.getField("unit"),
                tiers,
                first.getField("date"),
                source,
                end.isPresent());
    }

    private List<Tier> fallbackTiersFrom(BigDecimal begin, PricedItem item) {
        return knownRatesOf(FALLBACK).get(item).tiers().stream()
                .filter(tier -> tier.begin().compareTo(begin) >= 0)
                .toList();
    }

    private static Tier tierOf(NamedCsvRecord row) {
        String end = row.getField("tier_end");
        return new Tier(
                new BigDecimal(row.getField("tier_begin")),
                end.equals("Inf") ? Optional.empty() : Optional.of(new BigDecimal(end)),
                new BigDecimal(row.getField("price_usd")),
                row.getField("rate_code"));
    }

    private Map<String, SpotObservation> spotOf(String region) {
        Map<String, SpotObservation> spot = new HashMap<>();
        for (String architecture : List.of("X86_64", "ARM64")) {
            Optional<NamedCsvRecord> own = newestSpotRow(region, architecture);
            NamedCsvRecord row = own.or(() -> newestSpotRow(FALLBACK, architecture)).orElseThrow();
            // the GB percentage equals the vCPU's; where it differs, its base is rounded
            BigDecimal percent = new BigDecimal(row.getField("discount_vcpu_percent"));
            spot.put(
                    architecture,
                    new SpotObservation(
                            architecture,
                            percent.movePointLeft(2),
                            row.getField("date"),
                            row.getField("source"),
                            own.isEmpty()));
        }
        return spot;
    }

    private Optional<NamedCsvRecord> newestSpotRow(String region, String architecture) {
        return tables.spot().stream()
                .filter(row -> row.getField("region").equals(region))
                .filter(row -> row.getField("architecture").equals(architecture))
                .max(Comparator.comparing(row -> row.getField("date")));
    }
}
