package dev.pipesplanner.answer;

import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Distribution;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.ToDoubleFunction;

/// Compares designs by simulating each, whether it has a closed form or not.
///
/// @param executor runs replications; it belongs to the caller
public record Simulator(Planner planner, ExecutorService executor) {

    /// @param progress told the share that is done of all designs; several threads may tell it
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public SimulatedComparison simulate(
            Environment environment, PriceBook book, SimulationRequest request, Progress progress) {
        List<ReplicatedDesign> designs = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        int all = environment.designs().size();
        for (Design design : environment.designs()) {
            int done = answers.size();
            List<Outcome<Simulated>> outcomes =
                    outcomes(
                            environment,
                            design,
                            request,
                            share -> progress.reached((done + share) / all));
            Answer answer = answer(environment, design, book, request, outcomes);
            if (answer.priced().isPresent()) {
                designs.add(replicated(environment, book, runs(outcomes)));
            }
            answers.add(answer);
        }
        Comparison comparison = planner.comparison(environment, book, answers);
        return new SimulatedComparison(comparison, request, designs);
    }

    /// One design alone: with the same request as {@link #simulate}, and on the same messages.
    ///
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public Answer answer(
            Environment environment,
            Design design,
            PriceBook book,
            SimulationRequest request,
            Progress progress) {
        return answer(
                environment,
                design,
                book,
                request,
                outcomes(environment, design, request, progress));
    }

    private List<Outcome<Simulated>> outcomes(
            Environment environment, Design design, SimulationRequest request, Progress progress) {
        return request.of(planner.hoursPerMonth()).run(environment, design, executor, progress);
    }

    private Answer answer(
            Environment environment,
            Design design,
            PriceBook book,
            SimulationRequest request,
            List<Outcome<Simulated>> outcomes) {
        Outcome<Priced> priced =
                outcome(outcomes).map(_ -> priced(environment, book, request, runs(outcomes)));
        return new Answer(design, priced);
    }

    /// The first, unless one of the others says that the design cannot carry the load: whether it
    /// can must not hang on which seed came first.
    private static Outcome<Simulated> outcome(List<Outcome<Simulated>> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.feasible().isEmpty())
                .findFirst()
                .orElse(outcomes.getFirst());
    }

    private static List<Simulated> runs(List<Outcome<Simulated>> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.feasible().stream()).toList();
    }

    /// The mean of the replications, so that no figure lies outside its own confidence interval.
    private Priced priced(
            Environment environment,
            PriceBook book,
            SimulationRequest request,
            List<Simulated> runs) {
        DesignUsage used = DesignUsage.mean(runs.stream().map(Simulated::used).toList());
        List<Distribution> waits = runs.stream().map(Simulated::waits).toList();
        double percentile = environment.workload().latencyTarget().percentile() / 100;
        Latency latency =
                new Latency(
                        Spread.of(waits).waits(),
                        endToEnd(runs).waits(),
                        Spread.mean(waits, times -> times.quantile(percentile)),
                        caveat(environment, request));
        return planner.priced(
                environment,
                book,
                new Estimate(used, latency),
                true,
                uncertainty(runs, waits, percentile, prices(environment, book, used.design())));
    }

    /// What the replications leave open with 95 % confidence; a single one states nothing.
    private static Uncertainty uncertainty(
            List<Simulated> runs, List<Distribution> waits, double percentile, SweepPrices prices) {
        if (runs.size() < 2) {
            return Uncertainty.NONE;
        }
        Interval usd = interval(runs, run -> prices.total(run.usage()));
        List<Distribution> counted = waits.stream().filter(w -> w.count() > 0).toList();
        return new Uncertainty(
                (usd.high() - usd.low()) / 2,
                counted.size() < 2
                        ? Optional.empty()
                        : Optional.of(interval(counted, w -> w.quantile(percentile))),
                Optional.of(interval(runs, Simulated::lossesPerMonth)));
    }

    private static <T> Interval interval(List<T> samples, ToDoubleFunction<T> figure) {
        return Interval.of(samples.stream().mapToDouble(figure).toArray()).notNegative();
    }

    private SweepPrices prices(Environment environment, PriceBook book, Design design) {
        return new SweepPrices(Tariff.of(environment, design, book), planner.includeFreeTier());
    }

    private String caveat(Environment environment, SimulationRequest request) {
        String seed = "seed " + request.seed();
        String how =
                request.replications() == 1
                        ? seed
                        : "mean of " + request.replications() + " replications, " + seed;
        boolean whole = request.days() * 24 >= planner.hoursPerMonth();
        double round = environment.workload().arrivals().roundDays();
        String span = whole ? "" : ", " + request.span() + " stand for the month";
        String part = request.days() < round ? ", less than one round of the arrivals" : "";
        return "simulated, " + how + span + part;
    }

    private static Spread endToEnd(List<Simulated> runs) {
        return Spread.of(runs.stream().map(Simulated::endToEnd).toList());
    }

    private ReplicatedDesign replicated(
            Environment environment, PriceBook book, List<Simulated> runs) {
        Simulated first = runs.getFirst();
        SweepPrices prices = prices(environment, book, first.design());
        return new ReplicatedDesign(
                first,
                Spread.of(runs.stream().map(Simulated::waits).toList()),
                endToEnd(runs),
                runs.size() < 2
                        ? List.of()
                        : List.of(Confidence.of(runs, run -> prices.total(run.usage()))));
    }
}
