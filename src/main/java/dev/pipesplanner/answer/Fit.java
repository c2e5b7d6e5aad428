package dev.pipesplanner.answer;

import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.simulation.Interval;

import java.util.Optional;

/// How a design that carries the load stands to what the workload asks for (QUESTIONS §1).
///
/// @param inTime no target, or enough messages start within it; a lost message never does
/// @param keeps no more messages are lost or dead than is tolerated
/// @param waitStraddles whether the interval of the wait lies on both sides of the target
/// @param lossStraddles whether the interval of the losses lies on both sides of what is tolerated
/// @param lostShare lost and dead messages of those worked, 0 to 1
record Fit(
        Priced priced,
        Workload workload,
        boolean inTime,
        boolean keeps,
        boolean waitStraddles,
        boolean lossStraddles,
        double lostShare) {

    static Fit of(Priced priced, Workload workload) {
        Requirements asked = new Requirements(workload);
        double messages = asked.messages();
        LatencyTarget target = workload.latencyTarget();
        Uncertainty uncertainty = priced.uncertainty();
        return new Fit(
                priced,
                workload,
                !target.isSet() || priced.meetsTarget(),
                asked.toleratesLosses(priced.lossesPerMonth()),
                target.isSet() && straddles(uncertainty.waitSeconds(), target.seconds()),
                messages > 0
                        && straddles(
                                uncertainty.lossesPerMonth(), workload.lossTolerance() * messages),
                asked.lostShare(priced.lossesPerMonth()));
    }

    /// A limit inside an interval, its ends apart from it.
    private static boolean straddles(Optional<Interval> interval, double limit) {
        return interval.filter(known -> known.low() < limit && limit < known.high()).isPresent();
    }

    /// Whether it is too close to call if the design fits: what is sure speaks for it, and
    /// something is not sure.
    boolean undecided() {
        return (waitStraddles || lossStraddles)
                && (waitStraddles || inTime)
                && (lossStraddles || keeps);
    }

    /// Whether the design can be said to do its work, fit or not.
    boolean works() {
        return lostShare <= Requirements.ALMOST_ALL;
    }

    boolean isFit() {
        return inTime && keeps;
    }

    double waitSeconds() {
        return priced.latency().atTargetPercentile();
    }

    /// The wait of the messages that are worked is too long.
    boolean isLate() {
        return !inTime && waitSeconds() > workload.latencyTarget().seconds();
    }

    /// So many messages are lost that too few start in time, though no more than is tolerated.
    boolean isTooSparse() {
        return !inTime && !isLate() && keeps;
    }

    /// How far the design is from fitting: the greatest of wait over target, losses over what is
    /// tolerated and, with a target, over what may not start in time.
    double distance() {
        LatencyTarget target = workload.latencyTarget();
        double loss = ratio(lostShare, workload.lossTolerance());
        if (!target.isSet()) {
            return loss;
        }
        double late = ratio(waitSeconds(), target.seconds());
        double missing = ratio(lostShare, new Requirements(workload).mayBeLate());
        return Math.max(loss, Math.max(late, missing));
    }

    /// NaN is the wait of no message.
    private static double ratio(double value, double limit) {
        if (!(value > 0)) {
            return 0;
        }
        return limit > 0 ? value / limit : Double.POSITIVE_INFINITY;
    }
}
