package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.Outcome;

/// Answers a design where the closed form does not hold, or does not exist (MODEL §4.3).
@FunctionalInterface
public interface FallbackEngine {

    /// Without one, the closed form is all there is.
    FallbackEngine NONE = (_, _, _) -> new Outcome.NotAvailable<>("It takes a simulation.");

    Outcome<Estimate> estimate(Environment environment, Design design, int hoursPerMonth);

    /// The greatest volume, in messages a month, that it answers without being waited for; beyond,
    /// a cost is taken in proportion.
    default double reach(Environment environment, int hoursPerMonth) {
        return Double.POSITIVE_INFINITY;
    }
}
