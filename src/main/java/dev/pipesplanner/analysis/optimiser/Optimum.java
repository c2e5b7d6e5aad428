package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Environment;

import java.util.List;
import java.util.Optional;

/// What the search has found, so far or in the end.
///
/// @param present the plan's environment
/// @param contenders all candidates, in their own order
/// @param ranked those with a known cost: the fit ones first and cheapest first, then the closest
///   to fitting
/// @param tied those that may be the cheapest fit one instead of the first of the ranking, as far
///   as can be known
/// @param simulated how many candidates rest on simulated months
/// @param dropped how many of them were given up, because others were surely better
/// @param waiting how many are not simulated yet
public record Optimum(
        Environment present,
        List<Contender> contenders,
        List<Contender> ranked,
        List<Contender> tied,
        int simulated,
        int dropped,
        int waiting) {

    public Optimum {
        contenders = List.copyOf(contenders);
        ranked = List.copyOf(ranked);
        tied = List.copyOf(tied);
    }

    /// The cheapest candidate that does what is asked for; empty where none does.
    public Optional<Contender> winner() {
        return ranked.stream().findFirst().filter(Contender::isFit);
    }

    /// Whether nobody else may be the cheapest fit one.
    public boolean isSeparated() {
        return winner().filter(first -> first.fit() == Contender.Fit.FITS).isPresent()
                && tied.isEmpty()
                && waiting == 0;
    }

    public Front front() {
        return Front.of(contenders);
    }

    /// How many candidates were looked at.
    public int evaluated() {
        return contenders.size();
    }

    public int fit() {
        return (int) contenders.stream().filter(Contender::isFit).count();
    }

    /// The plan as it is, in each of its designs.
    public List<Contender> presentOnes() {
        return contenders.stream().filter(each -> each.candidate().isPresent()).toList();
    }
}
