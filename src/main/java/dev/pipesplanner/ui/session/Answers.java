package dev.pipesplanner.ui.session;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.application.JudgedAnswer;
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
public record Answers(PriceBooks prices, Clock clock, Supplier<PriceAge.Limits> ageLimits) {

    /// In closed form: fast enough for the UI thread (DESIGN §9).
    public Answered of(Plan plan, Environment environment) {
        return with(plan, environment, Planner.of(plan));
    }

    /// The bills alone, for questions asked beside the answer.
    public Optional<Comparison> compare(Plan plan, Environment environment) {
        return prices.usable(environment.region())
                .map(book -> Planner.of(plan).compare(environment, book));
    }

    /// The bills alone, with a second engine for what has no closed form; takes a while.
    public Optional<Comparison> compare(Plan plan, Environment environment, FallbackEngine engine) {
        return prices.usable(environment.region())
                .map(book -> Planner.of(plan).with(engine).compare(environment, book));
    }

    /// With a second engine for what has no closed form; takes a while.
    Answered of(Plan plan, Environment environment, FallbackEngine engine) {
        return with(plan, environment, Planner.of(plan).with(engine));
    }

    /// The same without the break-even, which takes many times longer.
    Answered ofThisVolume(Plan plan, Environment environment, FallbackEngine engine) {
        Planner planner = Planner.of(plan);
        BreakEven later =
                BreakEven.none(Messages.get("answer.evenLater"), true);
        return known(
                environment,
                book -> {
                    Comparison comparison = planner.with(engine).compare(environment, book);
                    return new Answered.Known(
                            new JudgedAnswer(comparison, later, List.of(), planner));
                });
    }

    private Answered with(Plan plan, Environment environment, Planner planner) {
        return known(
                environment,
                book ->
                        new Answered.Known(
                                JudgedAnswer.of(
                                        planner,
                                        environment,
                                        book,
                                        today(),
                                        ageLimits.get(),
                                        Progress.NONE)));
    }

    private Answered known(Environment environment, Function<PriceBook, Answered> answer) {
        return prices.usable(environment.region())
                .map(answer)
                .orElseGet(() ->
                        new Answered.Unknown(
                                Messages.get("answer.noPrices", environment.region())));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
