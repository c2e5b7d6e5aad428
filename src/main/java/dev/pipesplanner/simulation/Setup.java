package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Environment;

/// What one run of an engine is given.
///
/// @param horizon seconds of arrivals
/// @param phase where periodic arrivals stand against the minute of AWS's metrics, 0 to 1
public record Setup(
        Environment environment, int hoursPerMonth, double horizon, long seed, double phase) {

    /// What usage of the simulated span is multiplied by to become that of a billing month.
    public double scale() {
        return hoursPerMonth * 3600.0 / horizon;
    }
}
