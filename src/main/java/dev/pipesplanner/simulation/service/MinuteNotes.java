package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.simulation.Series;
import dev.pipesplanner.usage.Polling;

/// What the series and the empty polls take from each minute of a service.
final class MinuteNotes {

    private final Environment environment;
    private final Minutes arrived;
    private final Minutes backlog;
    private double idlePolls;

    MinuteNotes(Environment environment, Minutes arrived, double horizon) {
        this.environment = environment;
        this.arrived = arrived;
        this.backlog = new Minutes(horizon);
    }

    /// A minute, or what the span has of it.
    ///
    /// @param busy slots of running tasks that have a message
    void add(int minute, double seconds, int visible, int running, long busy) {
        backlog.set(minute, visible);
        var service = environment.service();
        double free = running - (double) busy / service.messagesInFlightPerTask();
        double rate = arrived.get(minute) / seconds;
        idlePolls += seconds * Polling.idlePerSecond(rate, free * service.pollersPerTask());
    }

    /// The span's last minute.
    int last() {
        return backlog.size() - 1;
    }

    double idlePolls() {
        return idlePolls;
    }

    Series series(int[] tasks) {
        return new Series(arrived.values(), backlog.values(), tasks);
    }
}
