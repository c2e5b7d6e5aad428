package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.optimiser.Contender.Fit;
import dev.pipesplanner.simulation.Interval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Who may be the cheapest fit candidate instead of the first of a ranking.
///
/// @param ranked the fit ones first and cheapest first
record Ties(List<Contender> ranked) {

    /// Those whose totals differ by no more than the closed form's stated error.
    List<Contender> inClosedForm() {
        return with(other -> isWithinReach(other, ranked.getFirst()));
    }

    /// Those still in the race that are not sure to cost more on the same months; plans that cost
    /// the same in each month are equal, not tied.
    List<Contender> after(Race race) {
        return with(other -> isTied(race, other, ranked.getFirst()));
    }

    private List<Contender> with(Predicate<Contender> isTied) {
        if (ranked.isEmpty() || !ranked.getFirst().isFit()) {
            return List.of();
        }
        List<Contender> others = ranked.subList(1, ranked.size());
        List<Contender> tied =
                new ArrayList<>(others.stream().filter(Contender::mayFit).filter(isTied).toList());
        if (ranked.getFirst().fit() != Fit.FITS) {
            others.stream()
                    .filter(each -> each.fit() == Fit.FITS && !tied.contains(each))
                    .findFirst()
                    .ifPresent(tied::add);
        }
        return tied;
    }

    private static boolean isTied(Race race, Contender other, Contender first) {
        if (!race.isIn(other.candidate()) || !race.isIn(first.candidate())) {
            return isWithinReach(other, first);
        }
        if (!race.hasLeft(other.candidate())) {
            return false;
        }
        Optional<Interval> more = race.usdAbove(other.candidate(), first.candidate());
        return more.filter(known -> known.low() > 0 || known.low() == 0 && known.high() == 0)
                .isEmpty();
    }

    private static boolean isWithinReach(Contender other, Contender first) {
        double reach = other.mayBeOffUsd() + first.mayBeOffUsd();
        return reach > 0 && other.usd() - first.usd() <= reach;
    }
}
