package dev.pipesplanner.answer;

import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.simulation.Interval;

/// How a design that carries the load stands to what the workload asks for (QUESTIONS §1).
///
/// @param inTime no target, or enough messages start within it; a lost message never does
/// @param keeps no more messages are lost or dead than is tolerated
/// @param undecided whether an interval lies on both sides of its limit
/// @param lostShare lost and dead messages of those worked, 0 to 1
record Fit(
        Priced priced,
        Workload workload,
        boolean inTime,
        boolean keeps,
        boolean undecided,
        double lostShare) {

    /// A share of lost messages from which on a design cannot be said to work.
    private static final double ALMOST_ALL = 0.95;

    static Fit of(Priced priced, Workload workload) {
        double messages = workload.messagesPerMonth() * workload.filterPassRate();
        double share = messages > 0 ? priced.lossesPerMonth() / messages : 0;
        LatencyTarget target = workload.latencyTarget();
        Uncertainty uncertainty = priced.uncertainty();
        boolean straddles =
                target.isSet() && uncertainty.waitSeconds().filter(w -> holds(w, target.seconds())).isPresent()
                        || messages > 0
                                && uncertainty
                                        .lossesPerMonth()
                                        .filter(l -> holds(l, workload.lossTolerance() * messages))
                                        .isPresent();
        return new Fit(
                priced,
                workload,
                !target.isSet() || priced.meetsTarget(),
                share <= workload.lossTolerance(),
                straddles,
                share);
    }

    /// A limit inside an interval, its ends apart from it.
    private static boolean holds(Interval interval, double limit) {
        return interval.low() < limit && limit < interval.high();
    }

    /// Whether the design can be said to do its work, fit or not.
    boolean works() {
        return lostShare <= ALMOST_ALL;
    }

    boolean isFit() {
        return inTime && keeps;
    }

    double waitSeconds() {
        return priced.latency().atTargetPercentile();
    }

    boolean isLate() {
        return !inTime && waitSeconds() > workload.latencyTarget().seconds();
    }

    /// How far the design is from fitting: the greater of wait over target and losses over what is
    /// tolerated, above 1 where it does not fit.
    double distance() {
        LatencyTarget target = workload.latencyTarget();
        double late = target.isSet() ? ratio(waitSeconds(), target.seconds()) : 0;
        return Math.max(late, ratio(lostShare, workload.lossTolerance()));
    }

    /// NaN is the wait of no message.
    private static double ratio(double value, double limit) {
        if (!(value > 0)) {
            return 0;
        }
        return limit > 0 ? value / limit : Double.POSITIVE_INFINITY;
    }
}
