package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.Tier;

import java.math.BigDecimal;
import java.util.Optional;

/// A tier as a price book's file spells it.
///
/// @param end a decimal, or `Inf` for an open tier, as in the Price List
record TierJson(BigDecimal begin, String end, BigDecimal priceUsd, String rateCode) {

    private static final String OPEN = "Inf";

    TierJson {
        // built here so that an illegal tier is reported with its line
        tier(begin, end, priceUsd, rateCode);
    }

    static TierJson of(Tier tier) {
        return new TierJson(
                tier.begin(),
                tier.end().map(BigDecimal::toPlainString).orElse(OPEN),
                tier.priceUsd(),
                tier.rateCode());
    }

    Tier toTier() {
        return tier(begin, end, priceUsd, rateCode);
    }

    private static Tier tier(BigDecimal begin, String end, BigDecimal priceUsd, String rateCode) {
        Optional<BigDecimal> bound =
                end.equals(OPEN) ? Optional.empty() : Optional.of(Decimals.parse(end));
        return new Tier(begin, bound, priceUsd, rateCode);
    }
}
