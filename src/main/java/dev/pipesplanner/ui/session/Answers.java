package dev.pipesplanner.ui.session;

import dev.pipesplanner.advice.Advisor;
import dev.pipesplanner.analysis.Comparison;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.analysis.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.ui.text.Messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Asks the engine; everything here is closed form and fast enough for the UI thread (DESIGN §9).
public record Answers(PriceBooks prices, Clock clock) {

    public Answered of(Plan plan, Environment environment) {
        Optional<PriceBook> book = prices.find(environment.region());
        if (book.isEmpty()) {
            return new Answered.Unknown(Messages.get("answer.noPrices", environment.region()));
        }
        Planner planner = planner(plan);
        Comparison comparison = planner.compare(environment, book.get());
        Advisor advisor = new Advisor(other -> planner.compare(other, book.get()));
        return new Answered.Known(
                comparison,
                planner.breakEven(environment, book.get()),
                advisor.findings(comparison, LocalDate.now(clock)));
    }

    /// The bills alone, for questions asked beside the answer.
    public Optional<Comparison> compare(Plan plan, Environment environment) {
        return prices.find(environment.region())
                .map(book -> planner(plan).compare(environment, book));
    }

    public CostCurve curve(Plan plan, Comparison comparison, double from, double to, int points) {
        return planner(plan).curve(comparison.environment(), comparison.book(), from, to, points);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Planner planner(Plan plan) {
        return new Planner(plan.hoursPerMonth(), plan.includeFreeTier());
    }
}
