package dev.pipesplanner.pricing;

import java.math.BigDecimal;

/// The Fargate Spot discount as a fraction of the on-demand price, as seen on a date for an
/// architecture (X86_64, ARM64).
///
/// @param assumed true when the region has no observation and us-east-1's is taken
public record SpotObservation(
        String architecture, BigDecimal discount, String date, String source, boolean assumed) {

    /// The same observation as it stands in for another region's.
    public SpotObservation assumedElsewhere() {
        return new SpotObservation(architecture, discount, date, source, true);
    }
}
