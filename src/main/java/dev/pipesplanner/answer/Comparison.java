package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceBook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The compared designs of one environment, priced from one book, and what to do.
///
/// @param answers one a compared design, in the plan's order
/// @param verdict said of exactly these answers
/// @param paired how far the designs' totals are apart, where the same months were simulated of
///   each
public record Comparison(
        Environment environment,
        PriceBook book,
        int hoursPerMonth,
        List<Answer> answers,
        Verdict verdict,
        PairedTotals paired) {

    public Comparison {
        answers = List.copyOf(answers);
    }

    /// Judges the answers.
    public static Comparison of(
            Environment environment, PriceBook book, int hoursPerMonth, List<Answer> answers) {
        return of(environment, book, hoursPerMonth, answers, PairedTotals.NONE);
    }

    static Comparison of(
            Environment environment,
            PriceBook book,
            int hoursPerMonth,
            List<Answer> answers,
            PairedTotals paired) {
        Verdict verdict = Judge.verdict(environment, answers, paired, Optional.empty());
        return new Comparison(environment, book, hoursPerMonth, answers, verdict, paired);
    }

    /// The same with a verdict that names what would fit, where no design does.
    ///
    /// @param cheapestFit a plan and its cost, within a sentence
    public Comparison naming(String cheapestFit) {
        Verdict named = Judge.verdict(environment, answers, paired, Optional.of(cheapestFit));
        return new Comparison(environment, book, hoursPerMonth, answers, named, paired);
    }

    public List<Design> designs() {
        return answers.stream().map(Answer::design).toList();
    }

    /// @throws IllegalArgumentException when the design is not compared
    public Answer answer(Design design) {
        return find(design)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                design.id() + " is not compared in " + environment.name() + "."));
    }

    /// Empty where the design is not compared.
    public Optional<Answer> find(Design design) {
        return answers.stream().filter(answer -> answer.design() == design).findFirst();
    }

    /// What is known of the messages that a design of this environment does not work.
    public Losses losses(Priced priced) {
        return Losses.of(environment, priced);
    }

    /// The designs that carry the load.
    public Stream<Priced> priced() {
        return answers.stream().flatMap(answer -> answer.priced().stream());
    }

    /// The list prices behind the bills.
    public PricesInUse pricesInUse() {
        return PricesInUse.of(this);
    }

    /// Whose prices are behind the bills.
    public RatesInUse ratesInUse() {
        return RatesInUse.of(this);
    }

    /// The same with the day from which on its list prices are known, such as "list prices
    /// confirmed 2026-06 or later".
    public String ratesInWords() {
        return ratesInUse().words(pricesInUse().dates().confirmedOn());
    }

    public Cheaper cheaper() {
        return Cheaper.of(answers);
    }

    /// What the verdict recommends.
    public Optional<Design> recommended() {
        return verdict.winner();
    }

    /// What is exported and added up: the design chosen by hand; else the winner; without one the
    /// cheapest of those that are tied, or of all that carry the load.
    public Optional<Design> chosen() {
        return switch (environment.chosenDesign()) {
            case Setting.Typed<Design>(Design design) -> Optional.of(design);
            case Setting.Auto<Design> _ -> verdict.chosen();
        };
    }

    /// US dollars per month of the chosen design; empty when it has no total.
    public Optional<BigDecimal> chosenUsd() {
        return chosen().flatMap(this::find)
                .flatMap(Answer::priced)
                .map(priced -> priced.bill().totalUsd());
    }
}
