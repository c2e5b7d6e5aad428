package dev.pipesplanner.answer;

import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Workload;

/// What a workload asks of a design that carries the load (QUESTIONS §1).
public record Requirements(Workload workload) {

    /// A share of lost messages from which on a design cannot be said to work.
    static final double ALMOST_ALL = 0.95;

    /// Of the messages that are to be worked, 0 to 1; without a message none is lost.
    ///
    /// @param lossesPerMonth lost and dead messages
    public double lostShare(double lossesPerMonth) {
        double messages = messages();
        return messages > 0 ? lossesPerMonth / messages : 0;
    }

    /// Messages per month that are to be worked.
    double messages() {
        return workload.messagesPerMonth() * workload.filterPassRate();
    }

    /// Whether no more are lost or dead than is tolerated.
    public boolean toleratesLosses(double lossesPerMonth) {
        return lostShare(lossesPerMonth) <= workload.lossTolerance();
    }

    /// Whether enough are worked at all for the target's percentile, as a lost message is never
    /// worked in time; without a target, whether not almost all are lost.
    public boolean worksEnough(double lossesPerMonth) {
        LatencyTarget target = workload.latencyTarget();
        double mayBeLost = target.isSet() ? mayBeLate() : ALMOST_ALL;
        return lostShare(lossesPerMonth) <= mayBeLost;
    }

    /// Share of the messages that may wait longer than the target, 0 to 1.
    public double mayBeLate() {
        return 1 - workload.latencyTarget().percentile() / 100;
    }
}
