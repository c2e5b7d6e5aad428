package dev.pipesplanner.ui.session;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.application.Judgement;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.text.Messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Asks the engine.
///
/// @param ageLimits from when on prices are called old, as the user prefers now
/// @param simulations of the whole window, so that no question is simulated twice
public record Answers(
        PriceBooks prices,
        Clock clock,
        Supplier<PriceAge.Limits> ageLimits,
        CachedSimulations simulations) {

    /// Remembers no simulation of somebody else.
    public Answers(PriceBooks prices, Clock clock, Supplier<PriceAge.Limits> ageLimits) {
        this(prices, clock, ageLimits, new CachedSimulations(() -> Progress.NONE));
    }

    /// Looks the prices of an environment up.
    public Question question(Plan plan, Environment environment) {
        return new Question(plan, environment, prices.usable(environment.region()));
    }

    /// In closed form: fast enough for the UI thread (DESIGN §9).
    Answered of(Question question) {
        return with(question, Planner.of(question.plan()));
    }

    /// The bills alone, for questions asked beside the answer.
    public Optional<Comparison> compare(Plan plan, Environment environment) {
        return compare(plan, environment, FallbackEngine.NONE);
    }

    /// The bills alone, with a fallback for what has no closed form; takes a while.
    public Optional<Comparison> compare(Plan plan, Environment environment, FallbackEngine engine) {
        return prices.usable(environment.region())
                .map(book ->
                        Judgement.of(
                                Planner.of(plan).with(engine), environment, book, Progress.NONE));
    }

    /// With the simulation for what has no closed form; takes a while.
    Answered of(Question question, Progress progress) {
        return with(question, Planner.of(question.plan()).with(watchedBy(progress)));
    }

    /// The same without the break-even, which takes many times longer.
    ///
    /// @param looks how many months are simulated
    Answered ofThisVolume(Question question, Looks looks, Progress progress) {
        Planner planner = Planner.of(question.plan()).with(looks);
        BreakEven later = BreakEven.none(Messages.get("answer.evenLater"), true);
        return known(
                question,
                book -> {
                    Comparison comparison =
                            Judgement.of(
                                    planner.with(watchedBy(progress)),
                                    question.environment(),
                                    book,
                                    Progress.NONE);
                    return new Answered.Known(
                            new JudgedAnswer(comparison, later, List.of(), planner));
                });
    }

    /// The window's simulations for one run.
    ///
    /// @param progress told of each simulation, and what may cancel it
    public CachedSimulations watchedBy(Progress progress) {
        return simulations.watchedBy(() -> progress);
    }

    private Answered with(Question question, Planner planner) {
        return known(
                question,
                book ->
                        new Answered.Known(
                                JudgedAnswer.of(
                                        planner,
                                        question.environment(),
                                        book,
                                        today(),
                                        ageLimits.get(),
                                        Progress.NONE)));
    }

    private static Answered known(Question question, Function<PriceBook, Answered> answer) {
        return question.book()
                .map(answer)
                .orElseGet(() ->
                        new Answered.Unknown(
                                Messages.get("answer.noPrices", question.environment().region())));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
