package dev.pipesplanner.answer;

import dev.pipesplanner.simulation.Interval;

import java.util.Optional;

/// How far a design's figures may be off: the confidence interval of simulated ones, the stated
/// error of the closed form.
///
/// @param usd half-width of the monthly total in US dollars; 0 where none is stated
/// @param waitSeconds the wait at the target's percentile, in seconds; empty where none is stated
/// @param lossesPerMonth lost and dead messages; empty where none is stated
/// @param isUsdUnknown whether the total was simulated in too few months to state anything
/// @param isWaitUnknown whether the waits were
public record Uncertainty(
        double usd,
        Optional<Interval> waitSeconds,
        Optional<Interval> lossesPerMonth,
        boolean isUsdUnknown,
        boolean isWaitUnknown) {

    public static final Uncertainty NONE = ofUsd(0);

    /// Nothing is unknown of it.
    Uncertainty(double usd, Optional<Interval> waitSeconds, Optional<Interval> lossesPerMonth) {
        this(usd, waitSeconds, lossesPerMonth, false, false);
    }

    static Uncertainty ofUsd(double usd) {
        return new Uncertainty(usd, Optional.empty(), Optional.empty());
    }
}
