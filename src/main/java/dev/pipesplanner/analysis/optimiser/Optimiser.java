package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.analysis.optimiser.Contender.Fit;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Searches the cheapest candidate that does what the workload asks for (QUESTIONS §3): all in
/// closed form, then a race of those for which it does not hold, with the best of the others.
///
/// The same question always has the same answer: what is simulated is seeded, and the budget counts
/// messages.
///
/// @param planner whose fallback simulates; without one the closed form is all there is
/// @param present the plan's environment
/// @param choices what may be changed
public record Optimiser(Planner planner, PriceBook book, Environment present, Choices choices) {

    /// Candidates of the closed form that run along, so that the others have somebody to beat.
    private static final int RUNNING_ALONG = 5;

    /// @param progress told the share that is done; several threads may tell it
    /// @param found told what is known: in closed form at once, then after each look of the race
    /// @return what was told last
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    /// @throws IllegalArgumentException when a value is tried that nothing can take
    public Optimum find(Progress progress, Consumer<Optimum> found) {
        List<Candidate> candidates =
                new Candidates(present, planner.hoursPerMonth(), choices).all();
        ClosedForms closed = new ClosedForms(planner, book);
        List<Contender> contenders =
                closed.exact(
                        candidates.parallelStream()
                                .map(candidate -> {
                                    progress.reached(0);
                                    return closed.of(candidate);
                                })
                                .toList());
        List<Candidate> open = open(contenders);
        if (open.isEmpty()) {
            Optimum all = inClosedForm(contenders, 0);
            found.accept(all);
            progress.reached(1);
            return all;
        }
        found.accept(inClosedForm(contenders, open.size()));
        return raced(contenders, open, progress, found);
    }

    /// Those that it takes a simulation to know: what they cost, or whether they fit, unless they
    /// surely cost more than one that does.
    private List<Candidate> open(List<Contender> contenders) {
        double cheapest =
                contenders.stream()
                        .filter(each -> each.fit() == Fit.FITS)
                        .mapToDouble(each -> each.usd() + each.mayBeOffUsd())
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        return planner.fallback() == FallbackEngine.NONE
                ? List.of()
                : contenders.stream()
                        .filter(each -> !each.isDecided())
                        .filter(each ->
                                !each.isClaimed() || each.usd() - each.mayBeOffUsd() <= cheapest)
                        .map(Contender::candidate)
                        .toList();
    }

    private Optimum raced(
            List<Contender> contenders,
            List<Candidate> open,
            Progress progress,
            Consumer<Optimum> found) {
        Set<Candidate> starting = new LinkedHashSet<>(open);
        Ranking.of(contenders).stream()
                .filter(each -> each.fit() == Fit.FITS)
                .limit(RUNNING_ALONG)
                .forEach(each -> starting.add(each.candidate()));
        Race race = new Race(planner, book, present, starting, progress);
        List<Optimum> last = new ArrayList<>();
        race.run(() -> {
            Optimum now = after(race, contenders);
            last.add(now);
            found.accept(now);
        });
        progress.reached(1);
        return last.getLast();
    }

    private Optimum inClosedForm(List<Contender> contenders, int waiting) {
        List<Contender> ranked = Ranking.of(contenders);
        return new Optimum(
                present, contenders, ranked, new Ties(ranked).inClosedForm(), 0, 0, waiting);
    }

    /// Those that ran along and were beaten keep what the closed form says of them.
    private Optimum after(Race race, List<Contender> closed) {
        Set<Candidate> beaten = new HashSet<>();
        Map<Candidate, Contender> simulated = new HashMap<>();
        race.racers().forEach(racer -> simulated.put(racer.candidate(), racer.contender()));
        race.dropped().forEach(racer -> beaten.add(racer.candidate()));
        List<Contender> known =
                closed.stream()
                        .map(each ->
                                each.isDecided() && beaten.contains(each.candidate())
                                        ? each
                                        : simulated.getOrDefault(each.candidate(), each))
                        .toList();
        List<Contender> ranked = Ranking.of(known);
        return new Optimum(
                present,
                known,
                ranked,
                new Ties(ranked).after(race),
                race.racers().size(),
                race.dropped().size(),
                0);
    }

    /// The best of what was found, each with its plan as `compare` answers it. While candidates
    /// wait for the race nothing is simulated for this.
    public List<ShownCandidate> shown(Optimum optimum, int most) {
        Planner asked = optimum.waiting() > 0 ? planner.with(FallbackEngine.NONE) : planner;
        return optimum.best(most).stream()
                .map(contender -> new ShownCandidate(contender, row(contender, asked)))
                .toList();
    }

    /// The plan of a contender with its bill and waits, in the candidate's design alone: from as
    /// many months as the contender rests on.
    Row row(Contender contender, Planner asked) {
        Environment alone = contender.candidate().alone();
        Comparison comparison =
                contender
                        .simulated()
                        .map(months ->
                                planner.compareAlone(
                                        alone,
                                        book,
                                        contender.candidate().design(),
                                        new Outcome.Feasible<>(months)))
                        .orElseGet(() -> asked.compare(alone, book));
        return new Row(contender.candidate().change(), new Row.Compared(comparison));
    }
}
