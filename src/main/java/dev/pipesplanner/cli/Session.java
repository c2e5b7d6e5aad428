package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.BreakEvens;
import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.application.Judgement;
import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NearestName;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.Problem;
import dev.pipesplanner.plan.Traces;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.terraform.TextFolders;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What commands share: the plan that is asked about, and its answers.
///
/// @param simulations of the whole command, so that no question is simulated twice
record Session(Ports ports, Console console, CachedSimulations simulations) {

    private static final String DEFAULT_SAMPLE = "flow-builder";
    private static final int LARGEST_BYTES = 5_000_000;

    Session(Ports ports, Console console) {
        this(ports, console, new CachedSimulations(() -> Progress.NONE));
    }

    /// The plan with `--set` and `--env` applied, its traces read.
    Plan plan(Optional<String> location, PlanOptions options) {
        return asked(wholePlan(location, options), location, options);
    }

    /// With all of its environments, whichever are asked for.
    Plan wholePlan(Optional<String> location, PlanOptions options) {
        Plan plan = chosen(location, options.sample);
        for (String text : options.assignments) {
            plan = assigned(plan, text);
        }
        plan.environments().forEach(Session::check);
        return plan;
    }

    /// A whole plan with the environments that are asked for, and their traces.
    Plan asked(Plan plan, Optional<String> location, PlanOptions options) {
        String origin = location.filter(name -> !name.equals("-")).orElse("");
        return new Traces(ports.plans(), origin).read(only(plan, options.environments));
    }

    /// The regions of a plan's environments.
    List<String> regionsOf(PlanOptions options) {
        return plan(Optional.empty(), options).environments().stream()
                .map(Environment::region)
                .distinct()
                .toList();
    }

    /// The compared designs of every environment, with break-evens and findings.
    List<JudgedAnswer> judged(Plan plan, CommonOptions options) {
        return judged(plan, options, Looks.UNTIL_DECIDED);
    }

    /// @param looks how many months are simulated
    List<JudgedAnswer> judged(Plan plan, CommonOptions options, Looks looks) {
        plan.environments().forEach(TraceReport::requireRead);
        PriceBooks books = books(options);
        LocalDate today = LocalDate.now(console.clock());
        Planner planner = planner(plan).with(looks);
        return each(plan).map(environment -> judged(planner, environment, books, today)).toList();
    }

    /// Side by side, but one after the other where somebody watches the bar of each.
    private Stream<Environment> each(Plan plan) {
        return console.hasProgress()
                ? plan.environments().stream()
                : plan.environments().parallelStream();
    }

    /// With a bar on a terminal, since designs without a closed form are simulated at many volumes.
    private JudgedAnswer judged(
            Planner planner, Environment environment, PriceBooks books, LocalDate today) {
        try (ProgressBar bar = ProgressBar.on(console, environment.name())) {
            return JudgedAnswer.of(
                    planner,
                    environment,
                    book(books, environment.region()),
                    today,
                    PriceAge.Limits.DEFAULT,
                    bar);
        }
    }

    /// The compared designs of every environment.
    List<Comparison> compared(Plan plan, CommonOptions options) {
        plan.environments().forEach(TraceReport::requireRead);
        PriceBooks books = books(options);
        Planner planner = planner(plan);
        return plan.environments().stream()
                .map(environment -> compared(planner, environment, books))
                .toList();
    }

    private Comparison compared(Planner planner, Environment environment, PriceBooks books) {
        try (ProgressBar bar = ProgressBar.on(console, environment.name())) {
            return Judgement.of(planner, environment, book(books, environment.region()), bar);
        }
    }

    BreakEven breakEven(Planner planner, Environment environment, PriceBook book) {
        try (ProgressBar bar = ProgressBar.on(console, environment.name() + " break-even")) {
            return new BreakEvens(planner, environment, book).find(bar);
        }
    }

    Comparison compared(Plan plan, String environment, CommonOptions options) {
        PriceBooks books = books(options);
        Environment found = require(plan, environment);
        TraceReport.requireRead(found);
        return Judgement.of(planner(plan), found, book(books, found.region()), Progress.NONE);
    }

    /// With the simulation for what has no closed form.
    Planner planner(Plan plan) {
        return Planner.of(plan).with(simulations);
    }

    /// The books that `--prices` names, under the private rates of `--rates`.
    PriceBooks books(CommonOptions options) {
        PriceBooks listed = listed(options.prices);
        return options.rates.isEmpty()
                ? listed
                : new PrivatePriceBooks(listed, rates(options.rates.get(), listed));
    }

    /// The books by the word of `--prices`.
    PriceBooks listed(String name) {
        return BadInput.ifRefused(ports.books().apply(name));
    }

    /// A book from elsewhere, under the private rates of `--rates`.
    PriceBook underRates(PriceBook book, CommonOptions options) {
        return options.rates
                .map(file -> book.with(rates(file, listed(options.prices))))
                .orElse(book);
    }

    private PrivateRates rates(String file, PriceBooks listed) {
        PrivateRates rates = BadInput.ifRefused(ports.rates().apply(file));
        rates.regions()
                .filter(region -> !listed.regions().contains(region))
                .forEach(region -> {
                    throw unknownRegion(listed, region);
                });
        return rates;
    }

    /// Whether something is where a file is to be written.
    ///
    /// @throws BadInput when nobody can tell
    boolean exists(String file) {
        return switch (ports.folders().read(file)) {
            case TextFolders.Found.Nothing _ -> false;
            case TextFolders.Found.Unreadable(String message) -> throw new BadInput(message);
            case TextFolders.Found.Text _ -> true;
        };
    }

    static Environment require(Plan plan, String name) {
        return plan.find(name).orElseThrow(() -> unknownEnvironment(plan, name));
    }

    static PriceBook book(PriceBooks books, String region) {
        return BadInput.ifRefused(books.find(region))
                .orElseThrow(() -> unknownRegion(books, region));
    }

    private static BadInput unknownRegion(PriceBooks books, String region) {
        List<String> known = books.regions();
        String advice =
                known.isEmpty()
                        ? "Choose a folder that holds price books."
                        : "Did you mean " + NearestName.of(region, known) + "?";
        return new BadInput("There is no price book for the region (" + region + ").\n" + advice);
    }

    private static BadInput unknownEnvironment(Plan plan, String name) {
        List<String> known = plan.environments().stream().map(Environment::name).toList();
        return new BadInput(
                "There is no environment "
                        + name
                        + " in the plan.\nDid you mean "
                        + NearestName.of(name, known)
                        + "?");
    }

    private Plan chosen(Optional<String> location, Optional<String> sample) {
        if (location.isPresent() && sample.isPresent()) {
            throw new BadInput("A plan and --sample cannot be used together.\nRemove one of them.");
        }
        if (location.isEmpty()) {
            if (sample.isEmpty()) {
                console.err()
                        .println("No plan is given: this is the sample " + DEFAULT_SAMPLE + ".");
            }
            return BadInput.ifRefused(ports.plans().sample(sample.orElse(DEFAULT_SAMPLE)));
        }
        return location.get().equals("-")
                ? BadInput.ifRefused(ports.plans().parse("standard input", standardInput()))
                : BadInput.ifRefused(ports.plans().read(location.get()));
    }

    private byte[] standardInput() {
        try {
            return console.in().readNBytes(LARGEST_BYTES + 1);
        } catch (IOException e) {
            throw new OutsideFailure(
                    "Could not read standard input: "
                            + e.getMessage()
                            + ".\nName a file, or pipe one into the command.");
        }
    }

    private static Plan assigned(Plan plan, String text) {
        try {
            return Assignment.parse(text).applyTo(plan);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--set " + Assignment.shown(text) + ": " + e.getMessage());
        }
    }

    private static void check(Environment environment) {
        for (Problem problem : PlanChecks.of(environment)) {
            throw new BadInput("environment " + environment.name() + ": " + problem.message());
        }
    }

    private static Plan only(Plan plan, List<String> names) {
        names.forEach(name -> require(plan, name));
        Plan left = plan;
        for (Environment environment : plan.environments()) {
            if (!names.isEmpty() && !names.contains(environment.name())) {
                left = left.without(environment.name());
            }
        }
        return left;
    }
}
