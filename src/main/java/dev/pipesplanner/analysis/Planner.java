package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;

/// Compares the two designs.
///
/// @param hoursPerMonth hours of the billing month
/// @param includeFreeTier gives the account's free tiers to each environment
public record Planner(int hoursPerMonth, boolean includeFreeTier) {

    public Comparison compare(Environment environment, PriceBook book) {
        throw new IllegalStateException("being written");
    }

    public BreakEven breakEven(Environment environment, PriceBook book) {
        throw new IllegalStateException("being written");
    }

    /// Both designs' monthly cost at `points` volumes spaced evenly in log from `from` to `to` messages a month.
    public CostCurve curve(Environment environment, PriceBook book, double from, double to, int points) {
        throw new IllegalStateException("being written");
    }
}
