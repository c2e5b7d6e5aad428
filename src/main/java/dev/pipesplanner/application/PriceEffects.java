package dev.pipesplanner.application;

import dev.pipesplanner.analysis.PriceEffect;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;

import java.util.List;

/// What other prices do to the bills of a plan, usage unchanged.
public final class PriceEffects {

    private PriceEffects() {}

    /// One for each environment that the books are about: two books of one region say nothing about
    /// environments elsewhere. Takes a while where a design has no closed form; with a planner that
    /// remembers its simulations, each serves both books.
    ///
    /// @param environments in whose order the effects come
    public static List<PriceEffect> of(
            Planner planner, List<Environment> environments, PriceBook before, PriceBook after) {
        boolean elsewhere = !before.region().equals(after.region());
        return environments.stream()
                .filter(each -> elsewhere || each.region().equals(after.region()))
                .map(each ->
                        PriceEffect.of(planner.compare(each, before), planner.compare(each, after)))
                .toList();
    }
}
