package dev.pipesplanner.answer;

import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.usage.Outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/// Compares designs by simulating each, whether it has a closed form or not.
///
/// @param executor runs replications; it belongs to the caller
public record Simulator(Planner planner, ExecutorService executor) {

    /// @param progress told the share that is done of all designs; several threads may tell it
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public SimulatedComparison simulate(
            Environment environment, PriceBook book, SimulationRequest request, Progress progress) {
        Map<Design, Outcome<List<Simulated>>> runs = new LinkedHashMap<>();
        int all = environment.designs().size();
        for (Design design : environment.designs()) {
            int done = runs.size();
            runs.put(
                    design,
                    runs(
                            environment,
                            design,
                            request,
                            share -> progress.reached((done + share) / all)));
        }
        LikeWithLike priced = new LikeWithLike(planner, environment, book);
        Map<Design, Outcome<Months>> months = new LinkedHashMap<>();
        runs.forEach((design, known) ->
                months.put(design, known.map(each -> months(environment, request, each))));
        return new SimulatedComparison(
                priced.comparison(months),
                request,
                runs.values().stream()
                        .flatMap(known -> known.feasible().stream())
                        .map(known -> replicated(environment, book, known))
                        .toList());
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
        return new LikeWithLike(planner, environment, book)
                .answer(
                        design,
                        runs(environment, design, request, progress)
                                .map(known -> months(environment, request, known)));
    }

    private Outcome<List<Simulated>> runs(
            Environment environment, Design design, SimulationRequest request, Progress progress) {
        return Outcome.all(
                request.of(planner.hoursPerMonth()).run(environment, design, executor, progress));
    }

    private Months months(
            Environment environment, SimulationRequest request, List<Simulated> runs) {
        return new Months(
                runs.stream().map(run -> Estimate.of(run, environment.workload())).toList(),
                caveat(environment, request),
                Months.together(environment, runs.size()));
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
        String spread = request.replications() == 1 ? ", " + Months.SPREAD_UNKNOWN : "";
        return "simulated, " + how + span + part + spread;
    }

    private ReplicatedDesign replicated(
            Environment environment, PriceBook book, List<Simulated> runs) {
        Simulated first = runs.getFirst();
        SweepPrices prices =
                new SweepPrices(
                        Tariff.of(environment, first.design(), book), planner.includeFreeTier());
        return new ReplicatedDesign(
                first,
                Spread.of(runs.stream().map(Simulated::waits).toList()),
                Spread.of(runs.stream().map(Simulated::endToEnd).toList()),
                runs.size() < 2
                        ? List.of()
                        : List.of(
                                Confidence.of(
                                        runs,
                                        Months.together(environment, runs.size()),
                                        run -> prices.total(run.usage()))));
    }
}
