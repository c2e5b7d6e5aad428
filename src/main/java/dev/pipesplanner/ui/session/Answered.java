package dev.pipesplanner.ui.session;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.application.Judgement;

import java.util.List;

/// What is known of the selected environment.
public sealed interface Answered {

    record Known(JudgedAnswer judged) implements Answered {

        public Comparison comparison() {
            return judged.comparison();
        }

        public BreakEven breakEven() {
            return judged.breakEven();
        }

        public List<Finding> findings() {
            return judged.findings();
        }

        /// Each design's cost by volume, of the same planner.
        public CostCurve curve(double from, double to, int points) {
            return judged.curve(from, to, points);
        }

        /// Whether a design has no closed form and no other engine was asked.
        public boolean lacksDesign() {
            return comparison().answers().stream().anyMatch(Answer::isUnknown);
        }

        /// The same of other volumes, hence of the break-even and the curve; or the closed form
        /// does not hold for this one and is a guide until a simulation answers; or no design is
        /// fit, and what would be is yet to be found.
        public boolean isGuide() {
            return breakEven().unanswered()
                    || !judged.planner().holds(comparison())
                    || Judgement.lacksFit(comparison());
        }
    }

    /// There was never an answer, for instance because the region has no price book.
    record Unknown(String reason) implements Answered {}
}
