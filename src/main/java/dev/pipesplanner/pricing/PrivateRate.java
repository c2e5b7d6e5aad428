package dev.pipesplanner.pricing;

import dev.pipesplanner.meter.Meter;

import java.math.BigDecimal;
import java.util.Optional;

/// What one buyer pays instead of the list price, by agreement with AWS.
public sealed interface PrivateRate {

    /// Empty: every meter.
    Optional<Meter> meter();

    /// Empty: every region.
    Optional<String> region();

    /// A share taken off whatever the meter would cost, Spot and Savings Plan discounts included.
    ///
    /// @param fraction 0 to 1
    record Discount(Optional<Meter> meter, Optional<String> region, BigDecimal fraction)
            implements PrivateRate {
        public Discount {
            if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                        "The discount ("
                                + fraction.movePointRight(2).toPlainString()
                                + " %) must be 0 to 100 %.");
            }
        }
    }

    /// A price in US dollars for each unit of the meter, whatever the quantity, with no other
    /// discount.
    record Fixed(Meter itsMeter, Optional<String> region, BigDecimal priceUsd)
            implements PrivateRate {
        public Fixed {
            if (priceUsd.signum() < 0) {
                throw new IllegalArgumentException(
                        "The price (" + priceUsd.toPlainString() + ") must not be negative.");
            }
        }

        @Override
        public Optional<Meter> meter() {
            return Optional.of(itsMeter);
        }
    }
}
