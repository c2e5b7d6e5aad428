package dev.pipesplanner.analysis;

import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.simulation.SimulationOutcome;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// Compares the two designs by simulating both, whether they have a closed form or not.
///
/// @param executor runs replications; it belongs to the caller
public record Simulator(Planner planner, ExecutorService executor) {

    /// @param progress told the share that is done of both designs; several threads may tell it
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public SimulatedComparison simulate(
            Environment environment, PriceBook book, SimulationRequest request, Progress progress) {
        List<ReplicatedDesign> designs = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Design design : Design.values()) {
            int done = answers.size();
            List<SimulationOutcome> outcomes =
                    request.of(planner.hoursPerMonth())
                            .run(
                                    environment,
                                    design,
                                    executor,
                                    share -> progress.reached((done + share) / 2));
            answers.add(
                    switch (outcome(outcomes)) {
                        case SimulationOutcome.Infeasible(String reason) ->
                                new Answer.Infeasible(design, reason);
                        case SimulationOutcome.NotAvailable(String reason) ->
                                new Answer.NotAvailable(design, reason);
                        case SimulationOutcome.Ran(Simulated first) -> {
                            designs.add(design(environment, book, first, outcomes));
                            yield priced(environment, book, request, first);
                        }
                    });
        }
        Comparison comparison =
                planner.comparison(environment, book, answers.getFirst(), answers.getLast());
        return new SimulatedComparison(comparison, request, designs);
    }

    /// The first, unless one of the others says that the design cannot carry the load: whether it
    /// can must not hang on which seed came first.
    private static SimulationOutcome outcome(List<SimulationOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof SimulationOutcome.Ran))
                .findFirst()
                .orElse(outcomes.getFirst());
    }

    private Answer priced(
            Environment environment, PriceBook book, SimulationRequest request, Simulated first) {
        return planner.priced(
                environment,
                book,
                new Outcome.Feasible(first.usage(), first.lossesPerMonth()),
                first.latency(
                        environment.workload().latencyTarget(),
                        "simulated, seed " + request.seed()),
                true);
    }

    private ReplicatedDesign design(
            Environment environment,
            PriceBook book,
            Simulated first,
            List<SimulationOutcome> outcomes) {
        List<Simulated> runs =
                outcomes.stream()
                        .map(outcome -> ((SimulationOutcome.Ran) outcome).result())
                        .toList();
        Tariff tariff = Tariff.of(environment, first.design(), book);
        SweepPrices prices = new SweepPrices(tariff, planner.includeFreeTier());
        return new ReplicatedDesign(
                first,
                runs.size() < 2
                        ? List.of()
                        : List.of(Confidence.of(runs, run -> prices.total(run.usage()))));
    }
}
