package dev.pipesplanner.bill;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.pricing.Tier;
import dev.pipesplanner.usage.Usage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// The same tariff as plain floating point, for sweeps over hundreds of thousands of environments:
/// fast on purpose, see the benchmark `ClosedFormBenchmark`; a test holds it against {@link
/// Billing} within 1e-9 before rounding.
///
/// The one place where a price is a double.
public final class SweepPrices {

    private static final Meter[] METERS = Meter.values();
    private static final FreeTier[] FREE = FreeTier.values();
    private static final Predicate<Meter> ALL = _ -> true;

    /// Half of the last digit of a line's dollars, and of its quantity.
    private static final double HALF_USD = 5e-5;

    private static final double HALF_QUANTITY = 5e-7;

    private final double[][] begins = new double[METERS.length][];
    private final double[][] rates = new double[METERS.length][];
    private final boolean includeFreeTier;
    private final double roundingUsd;

    public SweepPrices(Tariff tariff, boolean includeFreeTier) {
        this.includeFreeTier = includeFreeTier;
        for (Meter meter : METERS) {
            begins[meter.ordinal()] =
                    tariff.rate(meter).tiers().stream()
                            .mapToDouble(tier -> tier.begin().doubleValue())
                            .toArray();
            rates[meter.ordinal()] = rates(tariff, meter);
        }
        this.roundingUsd = rounding(rates);
    }

    /// @param list of the same tariff with other Spot discounts
    private SweepPrices(SweepPrices list, Tariff tariff) {
        this.includeFreeTier = list.includeFreeTier;
        System.arraycopy(list.begins, 0, begins, 0, begins.length);
        System.arraycopy(list.rates, 0, rates, 0, rates.length);
        for (Meter meter : METERS) {
            if (Tariff.isSpot(meter)) {
                rates[meter.ordinal()] = rates(tariff, meter);
            }
        }
        this.roundingUsd = rounding(rates);
    }

    private static double[] rates(Tariff tariff, Meter meter) {
        List<Tier> tiers = tariff.rate(meter).tiers();
        BigDecimal share = tariff.share(meter);
        return tiers.stream()
                .mapToDouble(tier -> tier.priceUsd().multiply(share).doubleValue())
                .toArray();
    }

    private static double rounding(double[][] rates) {
        return Arrays.stream(rates)
                .flatMapToDouble(Arrays::stream)
                .map(rate -> HALF_USD + HALF_QUANTITY * rate)
                .sum();
    }

    /// The same prices but for the Spot discount.
    ///
    /// @param other differs from this tariff in nothing else
    public SweepPrices withSpotOf(Tariff other) {
        return new SweepPrices(this, other);
    }

    /// How far, in US dollars, a bill's total may lie from {@link #total} because its lines are
    /// rounded.
    public double roundingUsd() {
        return roundingUsd;
    }

    /// The month's total in US dollars, unrounded.
    public double total(Usage usage) {
        return total(usage, ALL);
    }

    /// The same of some of the lines.
    public double total(Usage usage, Predicate<Meter> counted) {
        double total = 0;
        for (int meter = 0; meter < METERS.length; meter++) {
            double quantity = usage.quantity(METERS[meter]);
            if (quantity > 0 && counted.test(METERS[meter])) {
                total += amount(meter, quantity);
            }
        }
        return includeFreeTier ? total - free(usage, counted) : total;
    }

    private double free(Usage usage, Predicate<Meter> counted) {
        double saved = 0;
        for (FreeTier tier : FREE) {
            double left = tier.allowance().doubleValue();
            for (Meter meter : tier.meters()) {
                double quantity = usage.quantity(meter);
                double given = Math.min(quantity, left);
                if (counted.test(meter)) {
                    saved +=
                            amount(meter.ordinal(), quantity)
                                    - amount(meter.ordinal(), quantity - given);
                }
                left -= given;
            }
        }
        return saved;
    }

    private double amount(int meter, double quantity) {
        double[] from = begins[meter];
        double[] rate = rates[meter];
        double sum = 0;
        for (int tier = 0; tier < from.length && quantity > from[tier]; tier++) {
            double end = tier + 1 < from.length ? Math.min(quantity, from[tier + 1]) : quantity;
            sum += (end - from[tier]) * rate[tier];
        }
        return sum;
    }
}
