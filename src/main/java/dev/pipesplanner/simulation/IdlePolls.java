package dev.pipesplanner.simulation;

import dev.pipesplanner.usage.Polling;

/// Empty long polls of pollers that poll all the time, minute by minute; each minute is looked at
/// once.
public final class IdlePolls {

    private final Minutes arrived;
    private final double pollers;
    private int counted;
    private double polls;

    public IdlePolls(Minutes arrived, double pollers) {
        this.arrived = arrived;
        this.pollers = pollers;
    }

    /// Those of the minutes that begin before `seconds`, which do not go back.
    public double until(double seconds) {
        while (counted < arrived.size() && counted * 60.0 < seconds) {
            double rate = arrived.get(counted) / 60.0;
            polls += 60 * Polling.idlePerSecond(rate, pollers);
            counted++;
        }
        return polls;
    }
}
