package dev.pipesplanner.usage.service;

import dev.pipesplanner.usage.TaskStart;

/// Messages that meet an on/off service while it is off or starting. Our own approximation, not in
/// MODEL: the first message of a cycle and those of the following D + L seconds, of the λ·(on +
/// off) of the whole cycle.
final class ColdStarts {

    private ColdStarts() {}

    /// Share of the messages that wait for a start, 0 to 1.
    static double share(OnOff policy, OnOff.Cycle cycle, double rate, TaskStart start) {
        double whole = cycle.on() + cycle.off();
        return whole == Double.POSITIVE_INFINITY
                ? 0
                : Math.min(1, (1 + rate * (policy.detection() + start.delay())) / (rate * whole));
    }
}
