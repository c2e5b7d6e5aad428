package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.optimiser.Contender.Fit;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.simulation.Progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Candidates on the same simulated months, more and more of them, while those fall out that cannot
/// win (QUESTIONS §3).
///
/// A candidate is dropped when it surely misses what is asked for, or when another one, which does
/// not, surely costs less and lets messages wait shorter. Both at a level that leaves 5 % to all
/// pairs and looks together.
final class Race {

    private static final List<Integer> LOOKS = List.of(5, 10, 20, 40, 80, 160);
    private static final List<Integer> PERIODIC_LOOKS = LOOKS.subList(1, LOOKS.size());

    private final Planner planner;
    private final double messagesPerMonth;
    private final List<Integer> looks;
    private final RaceProgress progress;
    private final double level;
    private final List<Racer> racers = new ArrayList<>();
    private final Set<Racer> dropped = new LinkedHashSet<>();
    private List<Racer> left;
    private List<Racer> running;
    private double messages;

    /// @param planner whose fallback simulates
    /// @param present whose workload all candidates have
    /// @param told the share that is done
    Race(
            Planner planner,
            PriceBook book,
            Environment present,
            Collection<Candidate> candidates,
            Progress told) {
        this.messagesPerMonth = Math.max(1, present.workload().messagesPerMonth());
        this.looks =
                present.workload().arrivals() instanceof Arrivals.Periodic ? PERIODIC_LOOKS : LOOKS;
        this.progress = new RaceProgress(told, looks.size());
        this.planner = planner.with(planner.fallback().watchedBy(progress));
        this.level =
                1 - (1 - Interval.CONFIDENCE) / (LOOKS.size() * Math.max(1, candidates.size() - 1));
        Map<Environment, Run> runs = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            racers.add(
                    new Racer(
                            candidate,
                            runs.computeIfAbsent(
                                    Run.of(candidate), key -> new Run(key, candidate.design())),
                            new SweepPrices(
                                    Tariff.of(candidate.environment(), candidate.design(), book),
                                    planner.includeFreeTier())));
        }
        this.left = List.copyOf(racers);
        this.running = left;
    }

    /// @param afterLook told whenever more is known
    void run(Runnable afterLook) {
        int done = 0;
        for (int look : looks) {
            int months = done == 0 ? first(look) : look;
            double needed = needed(months);
            if (done > 0 && messages + needed > Looks.BUDGET) {
                return;
            }
            progress.begin(looks.indexOf(look), needed / messagesPerMonth);
            simulate(months);
            messages += needed;
            done = months;
            drop();
            running = open();
            afterLook.run();
            if (running.isEmpty() || months < look) {
                return;
            }
        }
    }

    /// Messages until everybody who runs has so many months.
    private double needed(int months) {
        return runs().stream().mapToDouble(run -> months - run.count()).sum() * messagesPerMonth;
    }

    /// Fewer where so many months are too many messages.
    private int first(int look) {
        double within = Looks.BUDGET / (runs().size() * messagesPerMonth);
        return (int) Math.clamp(within, 1, look);
    }

    private List<Run> runs() {
        return running.stream().map(Racer::run).distinct().toList();
    }

    private void simulate(int months) {
        List<Run> runs = runs();
        double most = Looks.BUDGET / Math.max(2, runs.size());
        runs.parallelStream().forEach(run -> run.simulate(planner, months, most));
        racers.parallelStream()
                .filter(racer -> runs.contains(racer.run()))
                .forEach(racer -> racer.look(level));
    }

    private void drop() {
        List<Racer> sound = left.stream().filter(racer -> racer.contender().isPriced()).toList();
        List<Racer> may = sound.stream().filter(racer -> racer.contender().mayFit()).toList();
        left = may.stream().filter(racer -> isLeft(racer, may)).toList();
        dropped.addAll(sound);
        dropped.removeAll(left);
    }

    private boolean isLeft(Racer racer, List<Racer> others) {
        return others.stream().noneMatch(other -> racer.isWorseThan(other, level));
    }

    /// Those of which further months may tell who wins: the first and whoever may cost less, or
    /// nobody.
    private List<Racer> open() {
        Optional<Racer> winner =
                left.stream()
                        .filter(racer -> racer.contender().isFit())
                        .min(Comparator.comparing(Racer::contender, Ranking.BEST));
        if (winner.isEmpty()) {
            return left;
        }
        List<Racer> open =
                left.stream()
                        .filter(racer -> racer == winner.get() || !isSettled(racer, winner.get()))
                        .toList();
        boolean isDecided = winner.get().contender().fit() == Fit.FITS && open.size() == 1;
        return isDecided ? List.of() : open;
    }

    /// Plans that cost the same in every month cost the same in further ones.
    private boolean isSettled(Racer racer, Racer winner) {
        return racer.usdAbove(winner, level)
                .filter(more -> more.low() > 0 || more.halfWidth() == 0)
                .isPresent();
    }

    /// Everybody who has started.
    List<Racer> racers() {
        return List.copyOf(racers);
    }

    /// Those that may still win.
    List<Racer> left() {
        return left;
    }

    /// Those that cannot win any more.
    Set<Racer> dropped() {
        return Collections.unmodifiableSet(dropped);
    }

    /// What one still in the race costs more than another per month; empty where it is not known,
    /// or one of them is not in the race any more.
    Optional<Interval> usdAbove(Candidate candidate, Candidate other) {
        return find(candidate).flatMap(one -> find(other).flatMap(two -> one.usdAbove(two, level)));
    }

    private Optional<Racer> find(Candidate candidate) {
        return left.stream().filter(racer -> racer.candidate().equals(candidate)).findFirst();
    }

    /// Whether it has started.
    boolean isIn(Candidate candidate) {
        return racers.stream().anyMatch(racer -> racer.candidate().equals(candidate));
    }

    /// Whether it may still win.
    boolean hasLeft(Candidate candidate) {
        return find(candidate).isPresent();
    }
}
