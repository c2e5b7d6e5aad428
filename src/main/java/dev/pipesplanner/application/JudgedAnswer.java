package dev.pipesplanner.application;

import dev.pipesplanner.advice.Advisor;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.BreakEvens;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;

import java.time.LocalDate;
import java.util.List;

/// Everything there is to say of one environment: its designs compared, where the answer flips, and
/// what a planner should know.
///
/// @param planner that was asked, and answers further volumes alike
public record JudgedAnswer(
        Comparison comparison, BreakEven breakEven, List<Finding> findings, Planner planner) {

    /// Share of the time that the comparison takes, roughly; the break-even takes the rest.
    private static final double OF_THE_COMPARISON = 0.3;

    public JudgedAnswer {
        findings = List.copyOf(findings);
    }

    /// @param today decides how old the prices are
    /// @param ageLimits from when on prices are called old
    /// @param progress told the share that is done, where it takes a simulation
    public static JudgedAnswer of(
            Planner planner,
            Environment environment,
            PriceBook book,
            LocalDate today,
            PriceAge.Limits ageLimits,
            Progress progress) {
        Comparison comparison =
                Judgement.of(
                        planner,
                        environment,
                        book,
                        share -> progress.reached(OF_THE_COMPARISON * share));
        Advisor advisor =
                new Advisor(
                        (changed, design) -> planner.answerLike(comparison, changed, design),
                        ageLimits);
        return new JudgedAnswer(
                comparison,
                new BreakEvens(planner, environment, book)
                        .find(share ->
                                progress.reached(
                                        OF_THE_COMPARISON + (1 - OF_THE_COMPARISON) * share)),
                advisor.findings(comparison, today),
                planner);
    }

    public String name() {
        return comparison.environment().name();
    }

    /// Each design's cost by volume, of the same planner.
    public CostCurve curve(double from, double to, int points) {
        return new BreakEvens(planner, comparison.environment(), comparison.book())
                .curve(from, to, points);
    }

    /// The findings about one design.
    public List<Finding> findingsOf(Design design) {
        return findings.stream()
                .filter(finding -> finding.design().filter(design::equals).isPresent())
                .toList();
    }

    /// The findings about no design alone.
    public List<Finding> findingsOfAll() {
        return findings.stream().filter(finding -> finding.design().isEmpty()).toList();
    }
}
