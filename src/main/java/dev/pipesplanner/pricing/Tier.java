package dev.pipesplanner.pricing;

import java.math.BigDecimal;
import java.util.Optional;

/// A marginal price in US dollars for the part of a month's quantity from `begin` (inclusive) to
/// `end` (exclusive, empty: open), both in the rate's unit.
///
/// @param rateCode SKU.TERM.DIMENSION of the Price List; empty when it is not recorded
public record Tier(
        BigDecimal begin, Optional<BigDecimal> end, BigDecimal priceUsd, String rateCode) {

    public Tier {
        if (begin.signum() < 0 || end.isPresent() && end.get().compareTo(begin) <= 0) {
            throw new IllegalArgumentException(
                    "The tier from "
                            + begin
                            + " to "
                            + end.orElse(null)
                            + " must be a range above zero.");
        }
        if (priceUsd.signum() < 0) {
            throw new IllegalArgumentException(
                    "The price (" + priceUsd + ") of a tier must not be negative.");
        }
    }
}
