package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.explore.Axes;
import dev.pipesplanner.analysis.explore.Axis;
import dev.pipesplanner.analysis.explore.Sweep;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.terraform.TextFolders.Written;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Command(
        name = "sweep",
        description = "Compare the designs for every combination of values of some fields.")
final class SweepCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final Session session;

    @Mixin private PlanArgument plan = new PlanArgument();
    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "FIELD=VALUES",
            description =
                    "Vary a field: FROM..TO, FROM..TO:log:N or a,b,c, such as"
                            + " workload.messagesPerMonth=10k..10M:log:7; a field alone varies"
                            + " around its value. Repeatable.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the rows as a table of plain numbers; - writes standard output.")
    private Optional<String> csv = Optional.empty();

    @Option(
            names = "--months",
            paramLabel = "M",
            defaultValue = "10",
            description = "Months to simulate where the closed form does not answer (default: 10).")
    private int months = Sweep.MONTHS;

    SweepCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean isCsv = csv.filter(STANDARD_OUTPUT::equals).isPresent();
        if (isCsv && options.json) {
            throw new BadInput(
                    "--csv - and --json cannot both be standard output.\nName a file for --csv.");
        }
        csv.filter(file -> !isCsv).ifPresent(this::requireNoPlan);
        Plan chosen = session.plan(plan.location, planOptions);
        chosen.environments().forEach(TraceReport::requireRead);
        List<Swept> all = swept(chosen);
        csv.filter(file -> !isCsv).ifPresent(file -> write(file, all));
        if (isCsv) {
            session.console().out().print(Csv.text(SweepTable.of(all)));
        } else if (options.json) {
            JsonOutput.print(session.console().out(), SweepJson.document(all));
        } else if (csv.isPresent()) {
            int rows = all.stream().mapToInt(each -> each.exploration().rows().size()).sum();
            session.console().out().println(Text.count(rows, "row") + " in " + csv.get() + ".");
        } else {
            all.forEach(new SweepText(session.console().out())::print);
        }
        return ExitCode.DONE;
    }

    private List<Swept> swept(Plan chosen) {
        PriceBooks books = session.books(options);
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Planner planner = session.planner(chosen);
            List<Swept> all = new ArrayList<>();
            for (Environment environment : chosen.environments()) {
                PriceBook book = Session.book(books, environment.region());
                all.add(swept(environment, new Sweep(planner, book, months(), executor)));
            }
            return all;
        } finally {
            executor.shutdownNow();
        }
    }

    private int months() {
        try {
            return new Looks.Fixed(months).months();
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private Swept swept(Environment environment, Sweep sweep) {
        List<Axis> axes = vary.stream().map(text -> axis(environment, text)).toList();
        try (ProgressBar bar = ProgressBar.on(session.console(), environment.name())) {
            return new Swept(sweep.explore(environment, axes, bar), axes, sweep.book());
        } catch (IllegalArgumentException e) {
            throw new BadInput("--vary: " + e.getMessage());
        }
    }

    private static Axis axis(Environment environment, String text) {
        try {
            return new Axes(environment).read(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    "--vary "
                            + Assignment.shown(text)
                            + ", environment "
                            + environment.name()
                            + ": "
                            + e.getMessage());
        }
    }

    /// A table is made again by the same command, a plan by nothing.
    private void requireNoPlan(String file) {
        if (session.ports().plans().read(file).toOptional().isPresent()) {
            throw new BadInput(
                    "--csv ("
                            + file
                            + ") is a plan, which the table would replace.\nName another file.");
        }
    }

    private void write(String file, List<Swept> all) {
        switch (session.ports().folders().write(file, Csv.text(SweepTable.of(all)))) {
            case Written.Done _ -> {}
            case Written.Failed(String message, boolean ofTheDisk) -> {
                throw ofTheDisk ? new OutsideFailure(message) : new BadInput(message);
            }
        }
    }
}
