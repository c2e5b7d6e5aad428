package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Environment;

import java.util.ArrayList;
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

    /// The first of the ranking that are worth telling apart: of those of one design that cost and
    /// wait alike, the one that changes least; none that does not fit where others do.
    public List<Contender> best(int most) {
        List<Contender> best = new ArrayList<>();
        for (Contender each : ranked) {
            boolean isWanted = winner().isEmpty() || each.isFit();
            if (best.size() < most && isWanted && best.stream().noneMatch(each::isLike)) {
                best.add(each);
            }
        }
        return best;
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

    /// The plan as it is: in the design that is chosen by hand, else in the best of its designs.
    public Optional<Contender> asPlanned() {
        List<Contender> present =
                contenders.stream()
                        .filter(each -> each.candidate().isPresent())
                        .filter(each ->
                                present()
                                        .chosenDesign()
                                        .orElse(each.candidate().design())
                                        .equals(each.candidate().design()))
                        .toList();
        return Ranking.of(present).stream().findFirst();
    }

    /// What was found, in a few sentences.
    public String sentence() {
        return new OptimumWords(this).sentence();
    }
}
