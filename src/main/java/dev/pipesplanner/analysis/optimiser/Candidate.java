package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.Verdict;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceBook;

import java.util.List;

/// One design with everything decided.
///
/// @param change against the present plan; only what differs
/// @param words what differs, each within a sentence; empty where nothing does
/// @param environment the plan so changed, with all of its compared designs
public record Candidate(Design design, Change change, List<String> words, Environment environment) {

    public Candidate {
        words = List.copyOf(words);
    }

    /// Whether it is the plan as it is.
    public boolean isPresent() {
        return change.values().isEmpty();
    }

    /// The environment of this design alone.
    Environment alone() {
        return PlanFields.require("designs")
                .withData(environment.withChosenDesign(Setting.auto()), List.of(design.id()));
    }

    /// The plan that takes this candidate: left to the verdict where that takes it anyway, as far
    /// as the closed form tells, and chosen by hand where it does not.
    public Environment plan(Planner planner, PriceBook book) {
        Environment open = environment.withChosenDesign(Setting.auto());
        return environment.chosenDesign().isTyped() || !isTakenAnyway(planner, open, book)
                ? environment.withChosenDesign(Setting.of(design))
                : open;
    }

    private boolean isTakenAnyway(Planner planner, Environment open, PriceBook book) {
        Comparison comparison = planner.with(FallbackEngine.NONE).compare(open, book);
        return !(comparison.verdict() instanceof Verdict.Unknown)
                && comparison.chosen().filter(design::equals).isPresent();
    }
}
