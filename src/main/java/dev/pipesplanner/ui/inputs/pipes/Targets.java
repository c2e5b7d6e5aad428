package dev.pipesplanner.ui.inputs.pipes;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.Answers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What pipes cost with each target.
record Targets(List<Total> totals) {

    record Total(PipesTarget target, String usd, boolean chosen) {}

    /// @param shown what the cards show, which the chosen target costs also where it takes a
    ///   simulation; what the other one would cost is known in closed form only
    static Targets of(Answers answers, Plan plan, Environment environment, Answered shown) {
        return new Targets(
                Arrays.stream(PipesTarget.values())
                        .map(target -> {
                            boolean chosen = environment.pipes().target() == target;
                            Optional<Comparison> known =
                                    chosen
                                            ? comparison(shown)
                                            : answers.compare(plan, with(environment, target));
                            return new Total(target, usd(known), chosen);
                        })
                        .toList());
    }

    private static Optional<Comparison> comparison(Answered shown) {
        return shown instanceof Answered.Known known
                ? Optional.of(known.comparison())
                : Optional.empty();
    }

    static Environment with(Environment environment, PipesTarget target) {
        return PlanFields.require("pipes.target").withText(environment, target.id());
    }

    private static String usd(Optional<Comparison> comparison) {
        return comparison
                .flatMap(found -> found.find(Design.PIPES))
                .flatMap(Answer::priced)
                .map(priced -> Figures.money(Cents.of(priced.bill().totalUsd())))
                .orElse("–");
    }
}
