package dev.pipesplanner.bill;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.pricing.Tier;
import dev.pipesplanner.usage.Usage;

import java.math.BigDecimal;
import java.util.List;

/// The same tariff as plain floating point, for sweeps over hundreds of thousands of environments:
/// fast on purpose, see the benchmark `ClosedFormBenchmark`; a test holds it against {@link
/// Billing} within 1e-9 before rounding.
///
/// The one place where a price is a double.
public final class SweepPrices {

    private static final Meter[] METERS = Meter.values();
    private static final FreeTier[] FREE = FreeTier.values();

    private final double[][] begins = new double[METERS.length][];
    private final double[][] rates = new double[METERS.length][];
    private final boolean includeFreeTier;

    public SweepPrices(Tariff tariff, boolean includeFreeTier) {
        this.includeFreeTier = includeFreeTier;
        for (Meter meter : METERS) {
            List<Tier> tiers = tariff.rate(meter).tiers();
            BigDecimal share = tariff.share(meter);
            begins[meter.ordinal()] =
                    tiers.stream().mapToDouble(tier -> tier.begin().doubleValue()).toArray();
            rates[meter.ordinal()] =
                    tiers.stream()
                            .mapToDouble(tier -> tier.priceUsd().multiply(share).doubleValue())
                            .toArray();
        }
    }

    /// The month's total in US dollars, unrounded.
    public double total(Usage usage) {
        double total = 0;
        for (int meter = 0; meter < METERS.length; meter++) {
            double quantity = usage.quantity(METERS[meter]);
            if (quantity > 0) {
                total += amount(meter, quantity);
            }
        }
        return includeFreeTier ? total - free(usage) : total;
    }

    private double free(Usage usage) {
        double saved = 0;
        for (FreeTier tier : FREE) {
            double left = tier.allowance().doubleValue();
            for (Meter meter : tier.meters()) {
                double quantity = usage.quantity(meter);
                double given = Math.min(quantity, left);
                saved +=
                        amount(meter.ordinal(), quantity)
                                - amount(meter.ordinal(), quantity - given);
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
