package dev.pipesplanner.bill;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.pricing.Tier;
import dev.pipesplanner.usage.Usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Turns usage into a bill: the quantity rounded half-up to 1e-6, times the exact unit price,
/// rounded half-up to 1e-4 dollar; a line for each tier that is used (MODEL §1).
///
/// Free tiers come off first; the price tiers count what is left.
public final class Billing {

    private static final int QUANTITY_DIGITS = 6;
    private static final int USD_DIGITS = 4;

    private Billing() {}

    public static Bill bill(Usage usage, Tariff tariff, boolean includeFreeTier) {
        Map<Meter, BigDecimal> free = includeFreeTier ? freeQuantities(usage) : Map.of();
        List<Line> lines = new ArrayList<>();
        for (Meter meter : Meter.values()) {
            BigDecimal given = free.getOrDefault(meter, BigDecimal.ZERO);
            if (given.signum() > 0) {
                lines.add(freeLine(usage, meter, given));
            }
            addTiers(lines, usage, tariff, meter, quantity(usage, meter).subtract(given));
        }
        return Bill.of(usage.design(), lines);
    }

    private static void addTiers(
            List<Line> lines, Usage usage, Tariff tariff, Meter meter, BigDecimal charged) {
        if (charged.signum() == 0) {
            return;
        }
        BigDecimal share = tariff.share(meter);
        for (Tier tier : tariff.rate(meter).tiers()) {
            BigDecimal part = tier.end().map(charged::min).orElse(charged).subtract(tier.begin());
            if (part.signum() > 0) {
                BigDecimal price = plain(tier.priceUsd().multiply(share));
                lines.add(
                        new Line(
                                meter,
                                plain(part),
                                price,
                                part.multiply(price).setScale(USD_DIGITS, RoundingMode.HALF_UP),
                                usage.formula(meter),
                                tariff.source(meter, tier.rateCode()),
                                tariff.assumed(meter),
                                tariff.isPrivate(meter)));
            }
        }
    }

    private static Line freeLine(Usage usage, Meter meter, BigDecimal quantity) {
        return new Line(
                meter,
                plain(quantity),
                BigDecimal.ZERO,
                BigDecimal.ZERO.setScale(USD_DIGITS),
                usage.formula(meter),
                "the account's monthly free tier",
                false);
    }

    private static Map<Meter, BigDecimal> freeQuantities(Usage usage) {
        Map<Meter, BigDecimal> free = new EnumMap<>(Meter.class);
        for (FreeTier tier : FreeTier.values()) {
            BigDecimal left = tier.allowance();
            for (Meter meter : tier.meters()) {
                BigDecimal given = quantity(usage, meter).min(left);
                free.put(meter, given);
                left = left.subtract(given);
            }
        }
        return free;
    }

    private static BigDecimal quantity(Usage usage, Meter meter) {
        return BigDecimal.valueOf(usage.quantity(meter))
                .setScale(QUANTITY_DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
