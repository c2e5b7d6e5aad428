package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;

/// Answers a design that has no closed form (MODEL §4.3).
@FunctionalInterface
public interface SecondEngine {

    /// Without one, such a design stays "not available".
    SecondEngine NONE = (_, _, _, unanswered) -> new Estimate.Other(unanswered);

    /// What it says of a design.
    sealed interface Estimate {

        record Feasible(Outcome.Feasible outcome, Latency latency) implements Estimate {}

        /// @param outcome not feasible
        record Other(Outcome outcome) implements Estimate {}

        default Outcome outcome() {
            return switch (this) {
                case Feasible(Outcome.Feasible feasible, _) -> feasible;
                case Other(Outcome other) -> other;
            };
        }
    }

    /// @param unanswered what the closed form said
    Estimate estimate(
            Environment environment,
            Design design,
            int hoursPerMonth,
            Outcome.NotAvailable unanswered);
}
