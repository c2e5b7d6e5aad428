package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.analysis.Answer;
import dev.pipesplanner.analysis.Comparison;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.session.Answers;
import dev.pipesplanner.ui.text.Shown;

import java.util.Arrays;
import java.util.List;

/// What pipes cost with each target.
record Targets(List<Total> totals) {

    record Total(PipesTarget target, String usd, boolean chosen) {}

    static Targets of(Answers answers, Plan plan, Environment environment) {
        return new Targets(
                Arrays.stream(PipesTarget.values())
                        .map(target ->
                                new Total(
                                        target,
                                        usd(answers, plan, with(environment, target)),
                                        environment.pipes().target() == target))
                        .toList());
    }

    static Environment with(Environment environment, PipesTarget target) {
        return PlanFields.require("pipes.target").withText(environment, target.id());
    }

    private static String usd(Answers answers, Plan plan, Environment environment) {
        return answers.compare(plan, environment)
                .map(Comparison::pipes)
                .filter(Answer.Priced.class::isInstance)
                .map(answer -> Shown.money(Cents.of(((Answer.Priced) answer).bill().totalUsd())))
                .orElse("–");
    }
}
