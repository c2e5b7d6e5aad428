package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Sentences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a search has found, in sentences: the decision, not the arithmetic.
record OptimumWords(Optimum optimum) {

    String sentence() {
        List<String> parts = new ArrayList<>();
        Optional<Contender> winner = optimum.winner();
        if (winner.isPresent()) {
            parts.add(cheapest(winner.get()));
            parts.addAll(unsure(winner.get()));
        } else if (optimum.waiting() == 0) {
            parts.add("No candidate does what is asked for.");
            optimum.ranked().stream().findFirst().ifPresent(each -> parts.add(closest(each)));
        }
        if (optimum.waiting() > 0) {
            parts.add(candidates(optimum.waiting()) + " still to be simulated.");
        }
        return String.join(" ", parts);
    }

    private String cheapest(Contender winner) {
        String cost = perMonth(winner);
        if (winner.candidate().isPresent() && isAsPlanned(winner)) {
            return "Nothing is cheaper than the plan as it is: " + plan(winner) + ", " + cost + ".";
        }
        return "Cheapest: " + plan(winner) + ", " + cost + against(winner) + ".";
    }

    private boolean isAsPlanned(Contender winner) {
        return optimum.asPlanned()
                .filter(each -> each.candidate().equals(winner.candidate()))
                .isPresent();
    }

    /// What is saved, where the plan as it is does what is asked for; else that it does not.
    private String against(Contender winner) {
        Optional<Contender> present = optimum.asPlanned();
        if (present.isEmpty()) {
            return "";
        }
        if (!present.get().isFit()) {
            return "; the plan as it is does not do what is asked for";
        }
        BigDecimal saved = present.get().cents().subtract(winner.cents());
        if (saved.signum() <= 0) {
            return "";
        }
        double share = saved.doubleValue() / present.get().cents().doubleValue();
        return ", " + Figures.roundPercent(share) + " less than the plan as it is";
    }

    private List<String> unsure(Contender winner) {
        List<String> parts = new ArrayList<>();
        if (winner.fit() != Contender.Fit.FITS && optimum.waiting() == 0) {
            parts.add("Whether it does what is asked for is too close to call.");
        }
        if (!optimum.tied().isEmpty()) {
            int tied = optimum.tied().size();
            parts.add(
                    (tied == 1 ? "Another candidate" : tied + " other candidates")
                            + " may cost less, within what can be known.");
        }
        return parts;
    }

    private String closest(Contender closest) {
        LatencyTarget target = environment().workload().latencyTarget();
        List<String> figures = new ArrayList<>();
        figures.add(perMonth(closest));
        if (target.isSet() && closest.comparableWait() > target.seconds()) {
            List<String> excess = Figures.excess(closest.waitSeconds(), target.seconds());
            figures.add(
                    "p"
                            + Figures.significant(target.percentile())
                            + " "
                            + excess.get(1)
                            + ", target "
                            + excess.getLast());
        }
        if (closest.lostShare() > environment().workload().lossTolerance()) {
            List<String> shares =
                    Figures.briefPercents(
                            closest.lostShare(), environment().workload().lossTolerance());
            figures.add(
                    "loses "
                            + shares.getFirst()
                            + " of the messages, "
                            + shares.getLast()
                            + " tolerated");
        }
        return "Closest: " + plan(closest) + ": " + String.join("; ", figures) + ".";
    }

    private Environment environment() {
        return optimum.present();
    }

    static String plan(Contender contender) {
        String design = contender.candidate().design().subject();
        List<String> words = contender.candidate().words();
        return words.isEmpty() ? design : design + " with " + Sentences.listed(words);
    }

    static String perMonth(Contender contender) {
        return Figures.money(contender.cents()) + " per month";
    }

    static String candidates(int count) {
        return count == 1 ? "1 candidate is" : Figures.count(count) + " candidates are";
    }
}
