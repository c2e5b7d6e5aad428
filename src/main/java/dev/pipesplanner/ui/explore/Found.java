package dev.pipesplanner.ui.explore;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.analysis.optimiser.Contender;
import dev.pipesplanner.analysis.optimiser.Optimiser;
import dev.pipesplanner.analysis.optimiser.Optimum;
import dev.pipesplanner.application.JudgedCandidate;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Sentences;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.ui.text.Quantities;

import java.math.BigDecimal;
import java.util.List;

/// What a search has found so far, in words.
///
/// @param best of those that do what is asked for, cheapest first
record Found(Optimiser optimiser, Optimum optimum, List<JudgedCandidate> best) {

    private static final double HALF_A_CENT = 0.005;

    Found {
        best = List.copyOf(best);
    }

    /// One of the best, as it reads.
    ///
    /// @param title its design and how it differs from the plan
    /// @param cost per month
    /// @param waits at the percentile that is asked about
    /// @param risk its losses and worst finding
    /// @param isTied whether it may be as cheap as the first
    record Line(String title, String cost, String waits, String risk, boolean isTied) {}

    List<Line> lines() {
        return best.stream().map(this::line).toList();
    }

    private Line line(JudgedCandidate judged) {
        Contender contender = judged.contender();
        return new Line(
                title(contender),
                cost(contender),
                Messages.get(
                        "cheapest.wait",
                        Figures.significant(percentile()),
                        Figures.duration(judged.shown().waitSeconds())),
                risk(judged),
                optimum.tied().contains(contender));
    }

    /// The percentile of the target; 95 without one.
    double percentile() {
        LatencyTarget target = optimum.present().workload().latencyTarget();
        return target.isSet() ? target.percentile() : 95;
    }

    /// Such as "Service: Minimum tasks 2, backlog steps".
    static String title(Contender contender) {
        String design = Messages.get("design." + contender.candidate().design().id());
        return Quantities.kept(
                contender.candidate().isPresent()
                        ? Messages.get("cheapest.present", design)
                        : Messages.get(
                                "cheapest.candidate",
                                design,
                                String.join(", ", contender.candidate().words())));
    }

    /// What it costs and how long messages wait.
    String figures(Contender contender) {
        return Messages.get(
                "cheapest.line",
                cost(contender),
                Messages.get(
                        contender.simulated().isPresent()
                                ? "cheapest.wait.simulated"
                                : "cheapest.wait.computed",
                        Figures.significant(percentile()),
                        Figures.duration(contender.waitSeconds())));
    }

    private static String cost(Contender contender) {
        String usd = Figures.money(Cents.of(BigDecimal.valueOf(contender.usd())));
        return contender.mayBeOffUsd() >= HALF_A_CENT
                ? Messages.get(
                        "cheapest.cost.off",
                        usd,
                        Figures.money(Cents.of(BigDecimal.valueOf(contender.mayBeOffUsd()))))
                : Messages.get("cheapest.cost", usd);
    }

    private static String risk(JudgedCandidate judged) {
        String losses = losses(judged.contender());
        return judged.findings().isEmpty()
                ? losses
                : Messages.get("cheapest.risk", losses, worst(judged.findings().getFirst()));
    }

    /// An unknown rate of interruptions counts as none, and is said.
    private static String losses(Contender contender) {
        double lost = contender.lostShare();
        if (lost > 0) {
            return Messages.get("cheapest.losses", Figures.briefPercent(lost));
        }
        return Messages.get(
                contender.candidate().environment().hasUnknownLosses(contender.candidate().design())
                        ? "cheapest.losses.unknown"
                        : "cheapest.losses.none");
    }

    private static String worst(Finding finding) {
        return Messages.get(
                "card.findings.one",
                Messages.get("severity." + finding.severity().name()),
                finding.rule().title());
    }

    /// Whether the first can be told from the second.
    String conclusion() {
        if (best.isEmpty()) {
            return optimum.waiting() > 0
                    ? Messages.get("cheapest.waiting", Figures.count(optimum.waiting()))
                    : Messages.get("cheapest.nobody");
        }
        if (optimum.waiting() > 0) {
            return Messages.get("cheapest.waiting", Figures.count(optimum.waiting()));
        }
        return optimum.isSeparated()
                ? Messages.get("cheapest.separated")
                : Messages.get("cheapest.tied", Figures.count(optimum.tied().size()));
    }

    /// How much was looked at.
    String effort() {
        return Sentences.capitalized(
                Messages.get(
                        "cheapest.effort",
                        Figures.count(optimum.evaluated()),
                        Figures.count(optimum.simulated()),
                        Figures.count(optimum.dropped()),
                        Figures.count(optimum.fit())));
    }
}
