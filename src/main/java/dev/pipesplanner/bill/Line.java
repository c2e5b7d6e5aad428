package dev.pipesplanner.bill;

import dev.pipesplanner.meter.Meter;

import java.math.BigDecimal;

/// One line of a bill: `usd` = `quantity` × `unitPriceUsd`, half-up to 1e-4 dollar (MODEL §1).
///
/// @param quantity in the meter's unit, to 1e-6
/// @param formula how the quantity follows from the plan
/// @param source of the price, with its date and rate code where known
/// @param assumed true when the price is another region's
/// @param isPrivate true when a private rate stands in for the list price
public record Line(
        Meter meter,
        BigDecimal quantity,
        BigDecimal unitPriceUsd,
        BigDecimal usd,
        String formula,
        String source,
        boolean assumed,
        boolean isPrivate) {

    /// A line at list price.
    public Line(
            Meter meter,
            BigDecimal quantity,
            BigDecimal unitPriceUsd,
            BigDecimal usd,
            String formula,
            String source,
            boolean assumed) {
        this(meter, quantity, unitPriceUsd, usd, formula, source, assumed, false);
    }
}
