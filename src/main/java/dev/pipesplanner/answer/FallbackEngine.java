package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;

/// Answers a design where the closed form does not hold, or does not exist (MODEL §4.3).
@FunctionalInterface
public interface FallbackEngine {

    /// Without one, the closed form is all there is.
    FallbackEngine NONE =
            (_, _, _) -> new Estimate.Other(new Outcome.NotAvailable("It takes a simulation."));

    /// What it says of a design.
    sealed interface Estimate {

        record Feasible(Outcome.Feasible outcome, Latency latency) implements Estimate {}

        /// @param outcome not feasible
        record Other(Outcome outcome) implements Estimate {}
    }

    Estimate estimate(Environment environment, Design design, int hoursPerMonth);

    /// The greatest volume, in messages a month, that it answers without being waited for; beyond,
    /// a cost is taken in proportion.
    default double reach(Environment environment, int hoursPerMonth) {
        return Double.POSITIVE_INFINITY;
    }
}
