package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.optimiser.Choices;
import dev.pipesplanner.analysis.optimiser.Optimiser;
import dev.pipesplanner.analysis.optimiser.Optimum;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.pricing.PriceBooks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "optimise",
        description = {
            "Find the cheapest plan that does what the workload asks for; exit 1 if none does.",
            "Tries targets, batches, windows, scaling policies, numbers of tasks, Spot mixes and"
                    + " function sizes of the compared designs."
        })
final class OptimiseCommand implements Callable<Integer> {

    private final Session session;

    @Mixin private PlanArgument plan = new PlanArgument();
    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--target",
            paramLabel = "SECONDS[@P]",
            description =
                    "How long messages may wait, at percentile P (default: the plan's latency"
                            + " target).")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--lock",
            paramLabel = "FIELD",
            description =
                    "Leave a field, or a section such as service.scaling, as it is; repeatable.")
    private List<String> locked = new ArrayList<>();

    @Option(
            names = "--try",
            paramLabel = "FIELD=A,B,...",
            description = "Try these values of a field instead of the default ones; repeatable.")
    private List<String> tried = new ArrayList<>();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "5",
            description = "Show the best N (default: 5).")
    private int top = 5;

    @Option(
            names = "--to",
            paramLabel = "PLAN",
            description = "Write the plan with the best candidate of each environment.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--write",
            description = "Change the plan file if it exists; without it, it is left as it is.")
    private boolean write;

    OptimiseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (write && to.isEmpty()) {
            throw new BadInput("--write needs a plan to change.\nName it with --to PLAN.");
        }
        if (to.filter("-"::equals).isPresent()) {
            throw new BadInput("--to (-) must name a plan file.\nDid you mean ./best.plan.json?");
        }
        if (top < 1) {
            throw new BadInput("--top (" + top + ") must be 1 or more.");
        }
        Plan whole = targeted(session.wholePlan(plan.location, planOptions));
        Plan asked = session.asked(whole, plan.location, planOptions);
        asked.environments().forEach(TraceReport::requireRead);
        List<OptimumShown> all = found(asked, choices());
        if (options.json) {
            JsonOutput.print(session.console().out(), OptimumJson.document(all));
        } else {
            all.forEach(new OptimumText(session.console().out())::print);
        }
        boolean isAnswered = all.stream().allMatch(each -> each.optimum().winner().isPresent());
        return isAnswered && saved(whole, all) ? ExitCode.DONE : ExitCode.NO;
    }

    private Plan targeted(Plan read) {
        return target.map(text -> TargetText.parse(text).applyTo(read, planOptions)).orElse(read);
    }

    private Choices choices() {
        try {
            Choices choices = Choices.DEFAULT;
            for (String path : locked) {
                choices = choices.locking(path);
            }
            for (String each : tried) {
                int sign = each.indexOf('=');
                if (sign < 1) {
                    throw new BadInput(
                            "--try ("
                                    + each
                                    + ") must read FIELD=A,B,...\n"
                                    + "Did you mean pipes.batchSize=1,5,10?");
                }
                choices = choices.trying(each.substring(0, sign), each.substring(sign + 1));
            }
            return choices;
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private List<OptimumShown> found(Plan asked, Choices choices) {
        PriceBooks books = session.books(options);
        return asked.environments().stream()
                .map(environment ->
                        found(
                                new Optimiser(
                                        session.planner(asked),
                                        Session.book(books, environment.region()),
                                        environment,
                                        choices),
                                environment))
                .toList();
    }

    private OptimumShown found(Optimiser optimiser, Environment environment) {
        try (ProgressBar bar = ProgressBar.on(session.console(), environment.name())) {
            Optimum optimum = optimiser.find(bar, _ -> {});
            return new OptimumShown(
                    optimum,
                    optimiser.shown(optimum, top),
                    optimum.winner()
                            .map(each ->
                                    each.candidate().plan(optimiser.planner(), optimiser.book())));
        }
    }

    /// @return false where the file exists and is left as it is
    private boolean saved(Plan whole, List<OptimumShown> all) {
        if (to.isEmpty()) {
            return true;
        }
        String file = to.get();
        if (!write && session.exists(file)) {
            session.console().err().println(file + " is left as it is.\nAdd --write to change it.");
            return false;
        }
        Plan changed = whole;
        for (OptimumShown each : all) {
            changed = changed.with(each.name(), before -> each.plan().orElse(before));
        }
        if (session.ports().plans().save(changed, file)
                instanceof PlanFiles.Saving.Failed(String message, boolean ofTheDisk)) {
            throw ofTheDisk ? new OutsideFailure(message) : new BadInput(message);
        }
        return true;
    }
}
