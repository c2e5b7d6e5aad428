package dev.pipesplanner.answer;

import dev.pipesplanner.answer.Verdict.Kind;
import dev.pipesplanner.answer.Verdict.Reason;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Sentences;
import dev.pipesplanner.plan.Setting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A design that a person chose: said wherever another one wins, or where it cannot run.
record ChoiceByHand(Environment environment, List<Answer> answers) {

    /// Empty where the plan leaves the choice open, or chose the winner.
    Optional<Reason> against(Optional<Fit> winner) {
        if (!(environment.chosenDesign() instanceof Setting.Typed<Design>(Design chosen))
                || winner.filter(fit -> fit.priced().design() == chosen).isPresent()) {
            return Optional.empty();
        }
        return answers.stream()
                .filter(answer -> answer.design() == chosen)
                .map(answer -> new Reason(chosen, Kind.CHOSEN_BY_HAND, hand(answer, winner)))
                .findFirst();
    }

    private static String hand(Answer chosen, Optional<Fit> winner) {
        String name = chosen.design().subject();
        if (chosen.priced().isEmpty()) {
            return "Chosen by hand, "
                    + name
                    + (chosen.isUnknown() ? " was not priced: " : " cannot run: ")
                    + Sentences.withoutStop(VerdictWords.firstLine(chosen.outcome().reason()));
        }
        BigDecimal usd = Cents.of(chosen.priced().get().bill().totalUsd());
        if (winner.isEmpty()) {
            return "Chosen by hand: " + name + ", " + Figures.money(usd) + " per month";
        }
        BigDecimal more = usd.subtract(Judge.cents(winner.get()));
        if (more.signum() == 0) {
            return "Chosen by hand: " + name + ", which costs the same";
        }
        return "Chosen by hand: "
                + name
                + ", which costs "
                + Figures.money(more.abs())
                + (more.signum() < 0 ? " less" : " more")
                + " per month";
    }
}
