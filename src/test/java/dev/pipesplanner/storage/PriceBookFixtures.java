package dev.pipesplanner.storage;

import dev.pipesplanner.pricing.Evidence;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.SpotObservation;
import dev.pipesplanner.pricing.Tier;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Small books for tests of files; their prices are made up.
public final class PriceBookFixtures {

    private PriceBookFixtures() {}

    /// @param end empty for an open tier
    static Tier tier(String begin, String end, String priceUsd, String rateCode) {
        return new Tier(
                new BigDecimal(begin),
                Optional.of(end).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                new BigDecimal(priceUsd),
                rateCode);
    }

    public static PriceBook book(String region) {
        return new PriceBook(
                region,
                "Somewhere (Müllheim)",
                new PriceDates("2026-01-02", "2026-03-04", Evidence.NOTE),
                "made up",
                Arrays.stream(PricedItem.values())
                        .collect(Collectors.toMap(Function.identity(), PriceBookFixtures::rate)),
                Map.of("X86_64", spot("X86_64"), "ARM64", spot("ARM64")),
                "");
    }

    private static Rate rate(PricedItem item) {
        List<Tier> tiers =
                List.of(
                        tier("0", "100000000000", "0.0000004", "SKU.TERM.ONE"),
                        tier("100000000000", "", "0.00000024", ""));
        PriceDates dates = new PriceDates("2026-01", "2026-02", Evidence.BILL);
        return new Rate(item, "Service", "*-Usage", "Hrs", tiers, dates, "made up", false);
    }

    private static SpotObservation spot(String architecture) {
        return new SpotObservation(
                architecture, new BigDecimal("0.6800"), "2026-01-01", "made up", true);
    }
}
