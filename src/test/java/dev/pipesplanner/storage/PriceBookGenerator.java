package dev.pipesplanner.storage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import dev.pipesplanner.pricing.Evidence;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDate;
import dev.pipesplanner.pricing.PriceDates;
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

    /// Of a copy of which only the year is known in which it was found.
    private static final String UNDATED = "2026";

    private final PriceTables tables;

    PriceBookGenerator(PriceTables tables) {
        this.tables = tables;
    }

    /// @return the region's book, without a digest: it has no file yet
    PriceBook bookOf(String region) {
        NamedCsvRecord fargate = fargateRow(region);
        Map<PricedItem, Rate> rates = ratesOf(region);
        PriceDates ofFargate = rates.get(PricedItem.FARGATE_X86_VCPU_HOUR).dates();
        return new PriceBook(
                region,
                fargate.getField("location"),
                new PriceDates(
                        fargate.getField("publication_date"),
                        ofFargate.confirmed(),
                        ofFargate.evidence()),
                fargate.getField("source"),
                rates,
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
        new Confirmations(tables.confirmations())
                .of(region)
                .forEach((item, seen) ->
                        rates.put(
                                item,
                                Confirmations.dated(
                                        rates.containsKey(item)
                                                ? rates.get(item)
                                                : rateOf(item, seen),
                                        seen)));
        return rates;
    }

    private static PricedItem itemOf(NamedCsvRecord row) {
        String usageType = row.getField("usagetype");
        return UsageTypes.itemOf(row.getField("service_code"), usageType)
                .orElseThrow(() -> new IllegalArgumentException("No item for " + usageType + "."));
    }

    private Rate rateOf(PricedItem item, List<NamedCsvRecord> rows) {
        NamedCsvRecord first = rows.getFirst();
        List<Tier> tiers = new ArrayList<>(rows.stream().map(row -> tierOf(row, item)).toList());
        tiers.sort(Comparator.comparing(Tier::begin));
        Optional<BigDecimal> end = tiers.getLast().end();
        String source = Confirmations.sourceOf(first) + undated(first);
        // SQS in some regions is known from texts that quote the first tier only. Its upper
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
                dates(first),
                source,
                end.isPresent());
    }

    private List<Tier> fallbackTiersFrom(BigDecimal begin, PricedItem item) {
        return knownRatesOf(FALLBACK).get(item).tiers().stream()
                .filter(tier -> tier.begin().compareTo(begin) >= 0)
                .toList();
    }

    /// A tier whose end is not recorded ends where that of us-east-1 does.
    private Tier tierOf(NamedCsvRecord row, PricedItem item) {
        String end = row.getField("tier_end");
        return new Tier(
                new BigDecimal(row.getField("tier_begin")),
                switch (end) {
                    case "Inf" -> Optional.empty();
                    case "?" -> knownRatesOf(FALLBACK).get(item).tiers().getFirst().end();
                    default -> Optional.of(new BigDecimal(end));
                },
                new BigDecimal(row.getField("price_usd")),
                row.findField("rate_code").orElse(""));
    }

    /// Of a row of any table: the older ones know one date.
    private static PriceDates dates(NamedCsvRecord row) {
        Optional<String> date = row.findField("date");
        if (date.isPresent()) {
            String known = PriceDate.isDate(date.get()) ? date.get() : UNDATED;
            return new PriceDates(known, known, evidence(row.getField("source")));
        }
        String confirmed =
                row.findField("confirmed").orElseGet(() -> row.getField("confirmed_current_on"));
        Evidence evidence = Evidence.ofId(row.getField("evidence")).orElseThrow();
        return new PriceDates(row.getField("published"), confirmed, evidence);
    }

    /// What a row says instead of a date.
    private static String undated(NamedCsvRecord row) {
        return row.findField("date")
                .filter(date -> !PriceDate.isDate(date))
                .map(words -> "; " + words)
                .orElse("");
    }

    private static Evidence evidence(String source) {
        if (source.startsWith("third-party note")) {
            return Evidence.NOTE;
        }
        boolean isQuoted =
                source.startsWith("third-party text") || source.contains("pricing page,");
        return isQuoted ? Evidence.TEXT : Evidence.DATA;
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
