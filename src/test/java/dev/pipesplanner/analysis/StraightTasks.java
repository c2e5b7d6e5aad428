package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Environment;

/// MODEL §§4.2, 4.3, read a second time: where the tasks of a service run, and how often they work
/// a message.
record StraightTasks(Environment e) {

    /// φ^R.
    double dead() {
        return Math.pow(e.task().failureRate(), e.queue().maxReceiveCount());
    }

    /// r = (1 − φ^R)/(1 − φ).
    double attempts() {
        return (1 - dead()) / (1 - e.task().failureRate());
    }

    /// Share of the tasks on Spot, each placed where w·k/Σw − n is greatest, Spot first.
    double onSpot(int tasks) {
        double weights = e.service().spotWeight() + e.service().onDemandWeight();
        int spot = 0;
        for (int k = 1; k <= tasks; k++) {
            double lacking = e.service().spotWeight() * k / weights - spot;
            double other = e.service().onDemandWeight() * k / weights - (k - 1 - spot);
            spot += lacking > other - 1e-9 ? 1 : 0;
        }
        return tasks == 0 ? 0 : spot / (double) tasks;
    }
}
