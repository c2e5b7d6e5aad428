package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Standing;
import dev.pipesplanner.answer.Standing.Grade;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;

/// What the closed form says of one design without a bill and without quantiles.
///
/// @param outcome usage and losses, or why there is none
/// @param usd a month's total in US dollars, unrounded; NaN where the design has none
/// @param mayBeOffUsd the closed form's stated error of that total; 0 where none is stated
/// @param roundingUsd how far the bill's total may lie from `usd` because its lines are rounded
/// @param isClaimed whether the closed form keeps its stated errors for usage and total; what is
///   compared with a design for which it does not is simulated, too
/// @param fit whether it does what the workload asks for
/// @param loses whether more messages are lost or dead than is tolerated
public record QuickAnswer(
        Design design,
        Outcome<DesignUsage> outcome,
        double usd,
        double mayBeOffUsd,
        double roundingUsd,
        boolean isClaimed,
        Fit fit,
        boolean loses) {

    /// How the design stands to what the workload asks for.
    public enum Fit {
        FIT("fit"),
        /// It carries the load, but messages start too late or too many are lost.
        MISSES("misses"),
        /// It takes a simulation to say, or its interval lies on both sides of the limit.
        UNDECIDED("undecided"),
        INFEASIBLE("infeasible"),
        NOT_AVAILABLE("not-available");

        private final String id;

        Fit(String id) {
            this.id = id;
        }

        /// As `sweep --json` names it.
        public String id() {
            return id;
        }

        /// Of an answer of the full comparison.
        public static Fit of(Answer answer, Environment environment) {
            Standing standing = Standing.of(answer, environment);
            return switch (standing.load()) {
                case NO -> INFEASIBLE;
                case YES -> ofCarried(standing);
                case UNKNOWN, TOO_CLOSE, NOT_ASKED -> NOT_AVAILABLE;
            };
        }

        private static Fit ofCarried(Standing standing) {
            if (standing.target() == Grade.NO || standing.losses() == Grade.NO) {
                return MISSES;
            }
            boolean isOpen =
                    standing.target() == Grade.TOO_CLOSE || standing.losses() == Grade.TOO_CLOSE;
            return isOpen ? UNDECIDED : FIT;
        }
    }

    static QuickAnswer without(Design design, Outcome<DesignUsage> outcome, Fit fit) {
        return new QuickAnswer(design, outcome, Double.NaN, 0, 0, true, fit, false);
    }

    /// Why it carries no load; empty where it does.
    public String reason() {
        return outcome.reason();
    }

    public boolean isFeasible() {
        return outcome instanceof Outcome.Feasible<DesignUsage>;
    }

    /// Lost and dead messages per month; NaN where nothing is known.
    public double lossesPerMonth() {
        return outcome.feasible().map(DesignUsage::lossesPerMonth).orElse(Double.NaN);
    }
}
