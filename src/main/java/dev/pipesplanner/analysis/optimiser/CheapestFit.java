package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.explore.QuickAnswer;
import dev.pipesplanner.analysis.explore.QuickAnswers;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The cheapest candidate of which the closed form alone is sure that it does what is asked for:
/// what a verdict without a fit design names (QUESTIONS §1). Nothing is simulated for it.
public final class CheapestFit {

    private record Sure(Candidate candidate, QuickAnswer answer) {}

    private CheapestFit() {}

    /// A plan and its cost, such as `the service with 2 minimum tasks, $60.89 per month`; empty
    /// where the closed form is sure of none.
    public static Optional<String> of(Planner planner, Environment present, PriceBook book) {
        QuickAnswers quick = new QuickAnswers(planner, book);
        List<Sure> sure =
                new Candidates(present, planner.hoursPerMonth(), Choices.DEFAULT)
                        .all().stream()
                                .map(each ->
                                        new Sure(each, quick.of(each.environment(), each.design())))
                                .filter(each -> each.answer().fit() == QuickAnswer.Fit.FIT)
                                .sorted(Comparator.comparingDouble(each -> each.answer().usd()))
                                .toList();
        if (sure.isEmpty()) {
            return Optional.empty();
        }
        double cheapest = sure.getFirst().answer().usd();
        ClosedForms closed = new ClosedForms(planner, book);
        List<Contender> close =
                sure.stream()
                        .takeWhile(each -> each.answer().usd() <= cheapest + ClosedForms.APART)
                        .map(each -> closed.of(each.candidate()))
                        .toList();
        return closed.exact(close).stream()
                .min(Ranking.BEST)
                .map(best -> OptimumWords.plan(best) + ", " + OptimumWords.perMonth(best));
    }
}
