package dev.pipesplanner.cli;

import dev.pipesplanner.advice.Advisor;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.WhatIf;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.SimulatedComparison;
import dev.pipesplanner.answer.SimulationRequest;
import dev.pipesplanner.answer.Simulator;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.application.Judgement;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.Traces;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@Command(
        name = "simulate",
        description = {
            "Simulate the designs message by message: waits, bursts, autoscaling.",
            "Bills and waits are means over the replications, with confidence intervals; counts and"
                + " minutes come from the first replication. The same seed gives the same figures."
        })
final class SimulateCommand implements Callable<Integer> {

    private final Session session;

    @Mixin private PlanArgument plan = new PlanArgument();
    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--days",
            paramLabel = "D",
            description =
                    "Days to simulate; usage is scaled to the month (default: the whole month).")
    private Optional<Double> days = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the random numbers (default: 1).")
    private long seed = 1;

    @Option(
            names = "--replications",
            paramLabel = "R",
            defaultValue = "5",
            description = "Independent replications for the confidence intervals (default: 5).")
    private int replications = 5;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description =
                    "Take the arrivals of every environment from this trace; - reads standard"
                            + " input.")
    private Optional<String> trace = Optional.empty();

    SimulateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        requireOnePipe();
        Plan chosen = traced(session.plan(plan.location, planOptions));
        chosen.environments().forEach(TraceReport::requireRead);
        SimulationRequest request =
                new SimulationRequest(
                        days.orElse(chosen.hoursPerMonth() / 24.0), seed, replications);
        check(request, chosen);
        List<SimulatedJudged> all = simulated(chosen, request);
        if (options.json) {
            JsonOutput.print(
                    session.console().out(),
                    SimulationJson.document(all, request, Advisor.ofPlan(chosen)));
        } else {
            all.forEach(new SimulationText(session.console().out())::print);
            Advisor.ofPlan(chosen)
                    .forEach(finding -> session.console().out().println(Text.finding(finding)));
        }
        return ExitCode.DONE;
    }

    private void requireOnePipe() {
        if (plan.location.equals(trace) && plan.location.filter("-"::equals).isPresent()) {
            throw new BadInput(
                    "The plan and --trace cannot both be standard input.\n"
                            + "Name a file for one of them.");
        }
    }

    private Plan traced(Plan read) {
        return trace.map(file -> following(read, arrivals(file))).orElse(read);
    }

    private Arrivals.Trace arrivals(String file) {
        if (!file.equals("-")) {
            return new Traces(session.ports().plans(), "").arrivals(file);
        }
        return Traces.arrivals(file, session.ports().pipedTrace().apply(session.console().in()));
    }

    private static Plan following(Plan plan, Arrivals.Trace arrivals) {
        Plan following = plan;
        for (Environment environment : plan.environments()) {
            following =
                    following.with(
                            environment.name(),
                            e -> e.withWorkload(e.workload().withArrivals(arrivals)));
        }
        return following;
    }

    private static void check(SimulationRequest request, Plan plan) {
        try {
            request.of(plan.hoursPerMonth());
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private List<SimulatedJudged> simulated(Plan chosen, SimulationRequest request) {
        PriceBooks books = session.books(options);
        List<PriceBook> each =
                chosen.environments().stream()
                        .map(environment -> Session.book(books, environment.region()))
                        .toList();
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Planner planner = session.planner(chosen);
            Simulator simulator = new Simulator(planner, executor);
            return IntStream.range(0, each.size())
                    .mapToObj(i ->
                            simulated(
                                    simulator, chosen.environments().get(i), each.get(i), request))
                    .toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private SimulatedJudged simulated(
            Simulator simulator,
            Environment environment,
            PriceBook book,
            SimulationRequest request) {
        SimulatedComparison simulated;
        try (ProgressBar bar = ProgressBar.on(session.console(), environment.name())) {
            simulated = simulator.simulate(environment, book, request, bar);
        }
        return new SimulatedJudged(
                new JudgedAnswer(
                        Judgement.whole(simulator.planner(), simulated.comparison()),
                        session.breakEven(simulator.planner(), environment, book),
                        findings(simulator, simulated),
                        simulator.planner()),
                simulated);
    }

    /// What would be otherwise is simulated like what is.
    private List<Finding> findings(Simulator simulator, SimulatedComparison simulated) {
        Comparison comparison = simulated.comparison();
        String topic = comparison.environment().name() + " findings";
        try (ProgressBar bar = ProgressBar.on(session.console(), topic)) {
            WhatIf whatIf =
                    (changed, design) ->
                            simulator.answer(
                                    changed, design, comparison.book(), simulated.request(), bar);
            return new Advisor(whatIf)
                    .findings(comparison, LocalDate.now(session.console().clock()));
        }
    }
}
