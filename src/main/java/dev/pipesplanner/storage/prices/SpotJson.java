package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.SpotObservation;

import java.math.BigDecimal;
import java.util.Set;

/// A Spot observation as a price book's file spells it.
///
/// @param discount fraction of the on-demand price, 0 to 1
record SpotJson(
        String architecture, BigDecimal discount, String date, String source, boolean assumed) {

    private static final Set<String> ARCHITECTURES = Set.of("X86_64", "ARM64");

    SpotJson {
        if (!ARCHITECTURES.contains(architecture)) {
            throw new IllegalArgumentException(
                    "The architecture (" + architecture + ") must be X86_64 or ARM64.");
        }
        Texts.requireText("date", date);
        Texts.requireText("source", source);
        if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The discount (" + discount + ") must be a fraction from 0 to 1.");
        }
    }

    static SpotJson of(SpotObservation spot) {
        return new SpotJson(
                spot.architecture(), spot.discount(), spot.date(), spot.source(), spot.assumed());
    }

    SpotObservation toSpotObservation() {
        return new SpotObservation(architecture, discount, date, source, assumed);
    }
}
