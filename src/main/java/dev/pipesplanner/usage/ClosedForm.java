package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

/// The closed-form engine: both designs of an environment, in microseconds.
///
/// @param hoursPerMonth hours of the billing month
public record ClosedForm(int hoursPerMonth) {

    /// The month's usage of a design, without its latency: what sweeps and curves call.
    public Outcome outcome(Environment environment, Design design) {
        throw new IllegalStateException("replaced by the model");
    }

    /// How long messages wait; only for a design that {@link #outcome} calls feasible.
    public Latency latency(Environment environment, Design design) {
        throw new IllegalStateException("replaced by the model");
    }
}
