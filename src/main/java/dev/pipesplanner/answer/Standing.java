package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.Outcome;

/// How one design stands to each thing that the workload asks for, part by part of what makes it
/// fit (QUESTIONS §1).
///
/// @param load whether it carries the messages
/// @param target whether enough of them start in time
/// @param losses whether no more of them are lost or dead than is tolerated
public record Standing(Grade load, Grade target, Grade losses) {

    /// One part of it.
    public enum Grade {
        YES,
        NO,
        /// The figure's interval lies on both sides of its limit.
        TOO_CLOSE,
        UNKNOWN,
        NOT_ASKED
    }

    public static Standing of(Answer answer, Environment environment) {
        return switch (answer.outcome()) {
            case Outcome.Feasible(Priced priced) -> {
                Fit fit = Fit.of(priced, environment.workload());
                boolean isAsked = environment.workload().latencyTarget().isSet();
                boolean isUnknown = fit.keeps() && environment.hasUnknownLosses(priced.design());
                yield new Standing(
                        Grade.YES,
                        isAsked ? grade(fit.inTime(), fit.waitStraddles()) : Grade.NOT_ASKED,
                        isUnknown ? Grade.UNKNOWN : grade(fit.keeps(), fit.lossStraddles()));
            }
            case Outcome.Infeasible<Priced> _ ->
                    new Standing(Grade.NO, Grade.NOT_ASKED, Grade.NOT_ASKED);
            case Outcome.NotAvailable<Priced> _ ->
                    new Standing(Grade.UNKNOWN, Grade.UNKNOWN, Grade.UNKNOWN);
        };
    }

    private static Grade grade(boolean is, boolean isTooClose) {
        if (isTooClose) {
            return Grade.TOO_CLOSE;
        }
        return is ? Grade.YES : Grade.NO;
    }
}
