package dev.pipesplanner.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// The list price of one item in one region, in marginal tiers sorted from zero without a gap, the
/// last one open.
///
/// @param usageType as the Price List spells it; `*-` in front: the region's prefix is not recorded
/// @param dates when AWS issued it, and when it was last seen in force
/// @param assumed true when the region's own price is not known and us-east-1's is taken
public record Rate(
        PricedItem item,
        String serviceCode,
        String usageType,
        String unit,
        List<Tier> tiers,
        PriceDates dates,
        String source,
        boolean assumed) {

    public Rate {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("The rate of " + item.id() + " must have a tier.");
        }
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            boolean last = i == tiers.size() - 1;
            if (tier.begin().compareTo(expected) != 0 || tier.end().isEmpty() != last) {
                throw new IllegalArgumentException(
                        "The tiers of "
                                + item.id()
                                + " must run from zero without a gap; tier "
                                + (i + 1)
                                + " begins at "
                                + tier.begin()
                                + ".");
            }
            expected = tier.end().orElse(expected);
        }
    }

    /// The same rate as it stands in for another region's.
    public Rate assumedElsewhere() {
        return new Rate(item, serviceCode, usageType, unit, tiers, dates, source, true);
    }

    Rate dated(PriceDates others) {
        return new Rate(item, serviceCode, usageType, unit, tiers, others, source, assumed);
    }

    /// When AWS issued it, ISO 8601.
    public String published() {
        return dates.published();
    }

    /// The last day on which it was seen in force, ISO 8601.
    public String confirmed() {
        return dates.confirmed();
    }

    /// Whether every unit costs the same as under the other rate.
    boolean hasTiersOf(Rate other) {
        return tiers.size() == other.tiers.size()
                && IntStream.range(0, tiers.size())
                        .allMatch(i -> isSame(tiers.get(i), other.tiers.get(i)));
    }

    /// The lower bounds settle the upper ones: tiers have no gaps.
    private static boolean isSame(Tier one, Tier other) {
        return one.begin().compareTo(other.begin()) == 0
                && one.priceUsd().compareTo(other.priceUsd()) == 0;
    }

    /// The price of a unit after `quantity` others.
    BigDecimal priceUsdFrom(BigDecimal quantity) {
        return tiers.stream()
                .filter(tier -> tier.begin().compareTo(quantity) <= 0)
                .reduce((_, higher) -> higher)
                .orElseThrow()
                .priceUsd();
    }

    /// The price of the first unit.
    public BigDecimal firstPriceUsd() {
        return tiers.getFirst().priceUsd();
    }
}
