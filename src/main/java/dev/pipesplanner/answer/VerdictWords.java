package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Sentences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The sentences of a verdict: the decision, not the arithmetic (QUESTIONS §1).
///
/// @param cheapestFit a plan that would fit and its cost, within a sentence; empty where none is
///   known
record VerdictWords(Environment environment, List<Answer> answers, Optional<String> cheapestFit) {

    String decided(Fit winner, Optional<Fit> next, Optional<Fit> cheaperMisfit) {
        List<String> parts = new ArrayList<>();
        parts.add(
                title(winner)
                        + ": "
                        + perMonth(winner)
                        + next.map(n -> against(winner, n)).orElse("")
                        + ".");
        cheaperMisfit.ifPresent(misfit ->
                parts.add(
                        title(misfit)
                                + " would save "
                                + money(Judge.cents(winner).subtract(Judge.cents(misfit)))
                                + " but "
                                + of(misfit).misses()
                                + "."));
        if (next.isEmpty() && cheaperMisfit.isEmpty()) {
            parts.addAll(othersThatFail(winner));
        }
        parts.addAll(byHand(Optional.of(winner)));
        parts.addAll(unknownLosses(List.of(winner)));
        parts.addAll(unknownSpread());
        return String.join(" ", parts);
    }

    private static String against(Fit winner, Fit next) {
        BigDecimal saved = Judge.cents(next).subtract(Judge.cents(winner));
        String other = next.priced().design().subject();
        if (saved.signum() == 0) {
            return winner.waitSeconds() < next.waitSeconds()
                    ? ", equal cost to " + other + ", with the shorter wait"
                    : ", equal cost to " + other;
        }
        double share = saved.doubleValue() / Judge.cents(next).doubleValue();
        return ", " + Figures.roundPercent(share) + " less than " + other;
    }

    /// Where nothing is cheaper and nothing else fits: why the others do not.
    private List<String> othersThatFail(Fit winner) {
        return answers.stream()
                .filter(answer -> answer.design() != winner.priced().design())
                .map(answer ->
                        answer.priced()
                                .map(priced -> Fit.of(priced, environment.workload()))
                                .map(fit ->
                                        Sentences.capitalized(subject(fit))
                                                + " "
                                                + of(fit).misses()
                                                + ".")
                                .orElseGet(() ->
                                        Sentences.capitalized(answer.design().subject())
                                                + " cannot carry the load."))
                .toList();
    }

    /// @param reach how far the difference of a design to the first may be off in US dollars
    String tooClose(List<Fit> leading, ToDoubleFunction<Fit> reach) {
        List<String> parts = new ArrayList<>();
        parts.add(
                Sentences.capitalized(
                                Sentences.listed(
                                        leading.stream().map(VerdictWords::subject).toList()))
                        + " cost the same within what can be known: "
                        + Sentences.listed(
                                leading.stream()
                                        .map(fit -> beside(fit, leading.getFirst(), reach))
                                        .toList())
                        + ".");
        parts.addAll(taken(Optional.of(leading.getFirst().priced().design())));
        parts.addAll(byHand(Optional.empty()));
        parts.addAll(unknownLosses(leading));
        parts.addAll(unknownSpread());
        return String.join(" ", parts);
    }

    String fitTooClose(List<Fit> undecided, Optional<Design> cheapest) {
        List<String> parts = new ArrayList<>();
        for (Fit fit : undecided) {
            parts.add(
                    "Whether "
                            + subject(fit)
                            + " fits is too close to call: "
                            + of(fit).straddling()
                            + ".");
        }
        parts.addAll(taken(cheapest));
        parts.addAll(byHand(Optional.empty()));
        parts.addAll(unknownSpread());
        return String.join(" ", parts);
    }

    String noneFit(Fit closest, Optional<Design> cheapest) {
        List<String> parts = new ArrayList<>();
        String cost = ", at " + perMonth(closest);
        parts.add(
                answers.size() == 1
                        ? title(closest)
                                + ": "
                                + perMonth(closest)
                                + ", but "
                                + of(closest).misses()
                                + "."
                        : "No design fits. Closest: "
                                + subject(closest)
                                + cost
                                + ", which "
                                + of(closest).misses()
                                + ".");
        parts.addAll(wouldFit());
        parts.addAll(taken(cheapest));
        parts.addAll(byHand(Optional.empty()));
        parts.addAll(unknownLosses(List.of(closest)));
        parts.addAll(unknownSpread());
        return String.join(" ", parts);
    }

    String unknown(Optional<Design> cheapest) {
        List<String> parts = new ArrayList<>();
        parts.add("Not decided.");
        answers.stream()
                .filter(Answer::isUnknown)
                .forEach(answer ->
                        parts.add(
                                Sentences.capitalized(answer.design().subject())
                                        + " was not priced: "
                                        + firstLine(answer.outcome().reason())));
        parts.addAll(taken(cheapest));
        parts.addAll(byHand(Optional.empty()));
        parts.addAll(unknownSpread());
        return String.join(" ", parts);
    }

    String noneFeasible() {
        List<String> parts = new ArrayList<>();
        if (answers.stream().anyMatch(Answer::isUnknown)) {
            parts.add("Not decided.");
        } else if (answers.size() > 1) {
            parts.add("No design can carry the load.");
        }
        for (Answer answer : answers) {
            String why =
                    answers.size() > 1 || answer.isUnknown() ? ": " : " cannot carry the load: ";
            parts.add(answer.design().title() + why + firstLine(answer.outcome().reason()));
        }
        parts.addAll(wouldFit());
        return String.join(" ", parts);
    }

    private List<String> wouldFit() {
        return cheapestFit.map(plan -> "Cheapest that would fit: " + plan + ".").stream().toList();
    }

    /// What a plan that leaves the choice open takes without a winner.
    private List<String> taken(Optional<Design> taken) {
        return taken.isEmpty() || answers.size() == 1 || environment.chosenDesign().isTyped()
                ? List.of()
                : List.of("Exports and totals take " + taken.get().subject() + " for now.");
    }

    /// Said where a person chose another design than the one that wins.
    private List<String> byHand(Optional<Fit> winner) {
        return new ChoiceByHand(environment, answers)
                .against(winner).stream().map(reason -> reason.text() + ".").toList();
    }

    private FitWords of(Fit fit) {
        return new FitWords(fit);
    }

    /// What a design on Spot loses is counted as nothing where the rate of interruptions is not
    /// known.
    private List<String> unknownLosses(List<Fit> named) {
        boolean unknown =
                named.stream()
                        .map(fit -> fit.priced().design())
                        .anyMatch(environment::hasUnknownLosses);
        return unknown ? List.of("Losses on Spot unknown.") : List.of();
    }

    /// @param reach how far the difference of a design to the first may be off in US dollars
    String tied(Fit fit, Fit first, ToDoubleFunction<Fit> reach) {
        return beside(fit, first, reach) + " per month, too close to call";
    }

    /// A total, and what is known of how far it is from the first.
    private static String beside(Fit fit, Fit first, ToDoubleFunction<Fit> reach) {
        if (fit == first) {
            return money(Judge.cents(fit));
        }
        String more = money(Judge.cents(fit).subtract(Judge.cents(first)));
        double known = reach.applyAsDouble(fit);
        return money(Judge.cents(fit)) + " (" + more + plusMinus(known) + " more)";
    }

    /// What a single simulated month leaves open, of the totals or of waits that decide.
    private List<String> unknownSpread() {
        List<Uncertainty> known =
                answers.stream()
                        .flatMap(answer -> answer.priced().stream())
                        .map(Priced::uncertainty)
                        .toList();
        if (known.stream().anyMatch(Uncertainty::isUsdUnknown)) {
            return List.of("From one simulated month, whose spread is not known.");
        }
        boolean waits =
                environment.workload().latencyTarget().isSet()
                        && known.stream().anyMatch(Uncertainty::isWaitUnknown);
        return waits
                ? List.of("Waits from one simulated month, whose spread is not known.")
                : List.of();
    }

    String equal(Fit fit) {
        return "costs the same, " + perMonth(fit);
    }

    /// @param reach how far the difference may be off in US dollars; 0 where that is not stated
    String dearer(Fit fit, Fit winner, double reach) {
        String more = money(Judge.cents(fit).subtract(Judge.cents(winner)));
        return "costs " + more + plusMinus(reach) + " more per month";
    }

    private static String plusMinus(double usd) {
        return usd > 0 ? " ± " + money(BigDecimal.valueOf(usd)).substring(1) : "";
    }

    private static String perMonth(Fit fit) {
        return money(Judge.cents(fit)) + " per month";
    }

    private static String money(BigDecimal usd) {
        return Figures.money(usd);
    }

    private static String title(Fit fit) {
        return fit.priced().design().title();
    }

    private static String subject(Fit fit) {
        return fit.priced().design().subject();
    }

    static String firstLine(String reason) {
        return reason.lines().findFirst().orElse("");
    }
}
