package dev.pipesplanner.simulation.service;

/// A CloudWatch alarm: in alarm while the last `periods` datapoints all breached.
final class Alarm {

    private final int periods;
    private int breaching;

    Alarm(int periods) {
        this.periods = periods;
    }

    /// Takes the next datapoint and says whether the alarm is on.
    boolean isOnAfter(boolean breaches) {
        breaching = breaches ? Math.min(periods, breaching + 1) : 0;
        return breaching >= periods;
    }

    /// A minute without data: the alarm has to gather its datapoints anew.
    void missing() {
        breaching = 0;
    }
}
