package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.pipes.PipePolling;

/// Empty long polls of a pipe, which polls all the time, minute by minute; each minute is looked at
/// once.
final class IdlePolls {

    private final Minutes arrived;
    private int counted;
    private double polls;

    IdlePolls(Minutes arrived) {
        this.arrived = arrived;
    }

    /// Those of the minutes that begin before `seconds`, which do not go back.
    double until(double seconds) {
        while (counted < arrived.size() && counted * 60.0 < seconds) {
            double rate = arrived.get(counted) / 60.0;
            polls += 60 * Polling.idlePerSecond(rate, PipePolling.POLLERS);
            counted++;
        }
        return polls;
    }
}
