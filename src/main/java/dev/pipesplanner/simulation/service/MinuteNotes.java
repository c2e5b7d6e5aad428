package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.simulation.Series;
import dev.pipesplanner.usage.Polling;

import java.util.Arrays;

/// What the series and the empty polls take from each minute of a service.
final class MinuteNotes {

    private static final double MINUTE = 60;
    private static final int KNOWN = 16;

    private final Environment environment;
    private final Minutes arrived;
    private final Minutes backlog;
    private double idlePolls;

    /// Idle polls a second by arrivals of a whole minute, for `pollers`: most minutes have few
    /// messages and the pollers of the minute before, and each would cost an exponential.
    private final double[] knownPolls = new double[KNOWN];

    private double pollers = Double.NaN;

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
        idlePolls +=
                seconds
                        * idlePerSecond(
                                arrived.get(minute), seconds, free * service.pollersPerTask());
    }

    private double idlePerSecond(int messages, double seconds, double idle) {
        if (messages >= KNOWN || seconds != MINUTE) {
            return Polling.idlePerSecond(messages / seconds, idle);
        }
        if (idle != pollers) {
            pollers = idle;
            Arrays.fill(knownPolls, Double.NaN);
        }
        if (Double.isNaN(knownPolls[messages])) {
            knownPolls[messages] = Polling.idlePerSecond(messages / seconds, idle);
        }
        return knownPolls[messages];
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
