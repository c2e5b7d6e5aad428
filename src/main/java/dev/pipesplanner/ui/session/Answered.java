package dev.pipesplanner.ui.session;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.Outcome;

import java.util.Arrays;
import java.util.List;

/// What is known of the selected environment.
public sealed interface Answered {

    /// @param planner that was asked
    record Known(
            Comparison comparison, BreakEven breakEven, List<Finding> findings, Planner planner)
            implements Answered {

        /// Both designs' costs by volume, of the same planner.
        public CostCurve curve(double from, double to, int points) {
            return planner.curve(comparison.environment(), comparison.book(), from, to, points);
        }

        /// Whether a design has no closed form and no other engine was asked.
        public boolean lacksDesign() {
            return Arrays.stream(Design.values())
                    .anyMatch(design ->
                            comparison.answer(design).outcome() instanceof Outcome.NotAvailable);
        }

        /// The same of other volumes, hence of the break-even and the curve; or the closed form
        /// does not hold for this one and is a guide until a simulation answers.
        public boolean isGuide() {
            return breakEven.unanswered() || !planner.holds(comparison);
        }
    }

    /// There was never an answer, for instance because the region has no price book.
    record Unknown(String reason) implements Answered {}
}
