package dev.pipesplanner.application;

import dev.pipesplanner.analysis.optimiser.CheapestFit;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.Verdict;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;

/// The comparison as it is said: where no design is fit, its verdict names the cheapest candidate
/// that would be (QUESTIONS §1).
public final class Judgement {

    private Judgement() {}

    /// @param planner that takes its time; one without an engine to fall back on answers at once
    ///   and names nothing
    public static Comparison of(
            Planner planner, Environment environment, PriceBook book, Progress progress) {
        return whole(planner, planner.compare(environment, book, progress));
    }

    /// The same of a comparison that was made already.
    public static Comparison whole(Planner planner, Comparison comparison) {
        return isNaming(planner, comparison)
                ? CheapestFit.of(planner, comparison.environment(), comparison.book())
                        .map(comparison::naming)
                        .orElse(comparison)
                : comparison;
    }

    private static boolean isNaming(Planner planner, Comparison comparison) {
        return planner.fallback() != FallbackEngine.NONE && lacksFit(comparison);
    }

    /// Whether no design is fit, so that a verdict that takes its time names a candidate.
    public static boolean lacksFit(Comparison comparison) {
        return switch (comparison.verdict()) {
            case Verdict.NoneFit _, Verdict.NoneFeasible _ -> true;
            case Verdict.Decided _, Verdict.TooClose _, Verdict.FitTooClose _, Verdict.Unknown _ ->
                    false;
        };
    }
}
