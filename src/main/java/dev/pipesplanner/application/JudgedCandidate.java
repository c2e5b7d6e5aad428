package dev.pipesplanner.application;

import dev.pipesplanner.advice.Advisor;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.analysis.optimiser.Contender;
import dev.pipesplanner.analysis.optimiser.ShownCandidate;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.pricing.PriceAge;

import java.time.LocalDate;
import java.util.List;

/// A candidate of the search for the cheapest, with what a planner should know of it.
///
/// @param findings about its design and about the environment, worst first
public record JudgedCandidate(ShownCandidate shown, List<Finding> findings) {

    public JudgedCandidate {
        findings = List.copyOf(findings);
    }

    public Contender contender() {
        return shown.contender();
    }

    /// @param planner that was asked
    /// @param today decides how old the prices are
    /// @param ageLimits from when on prices are called old
    public static JudgedCandidate of(
            Planner planner, ShownCandidate shown, LocalDate today, PriceAge.Limits ageLimits) {
        return new JudgedCandidate(
                shown,
                switch (shown.row().result()) {
                    case Row.Compared(Comparison comparison) ->
                            findings(planner, comparison, today, ageLimits);
                    case Row.NotValid _ -> List.of();
                });
    }

    private static List<Finding> findings(
            Planner planner, Comparison comparison, LocalDate today, PriceAge.Limits ageLimits) {
        return new Advisor(
                        (changed, design) -> planner.answerLike(comparison, changed, design),
                        ageLimits)
                .findings(comparison, today);
    }
}
