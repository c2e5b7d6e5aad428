package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.PriceEffect;
import dev.pipesplanner.application.PriceEffects;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDifference;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "diff",
        description = "Compare two price books, and show the effect on a plan's bills.",
        footer = {
            "",
            "REGION is the book that --prices selects, REGION@2026-11-24 the one in force on",
            "that day (UTC), REGION@bundled the one that ships with the app; a file is any book in"
                    + " JSON."
        })
final class PricesDiffCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "REGION, REGION@DATE, REGION@bundled or a file.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "The book to compare it with.")
    private String second = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "PLAN",
            description = "The plan whose bills to compare; - reads standard input.")
    private Optional<String> plan = Optional.empty();

    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    PricesDiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        NamedBooks books = new NamedBooks(session, options);
        PriceBook before = books.require(first);
        PriceBook after = books.require(second);
        PriceDifference difference = PriceDifference.of(before, after);
        Plan chosen = session.plan(plan, planOptions);
        chosen.environments().forEach(TraceReport::requireRead);
        List<PriceEffect> effects =
                PriceEffects.of(session.planner(chosen), chosen.environments(), before, after);
        if (options.json) {
            JsonOutput.print(session.console().out(), json(before, after, difference, effects));
        } else {
            print(before, after, difference, effects);
        }
        return ExitCode.DONE;
    }

    private void print(
            PriceBook before,
            PriceBook after,
            PriceDifference difference,
            List<PriceEffect> effects) {
        PrintStream out = session.console().out();
        out.println(named(before) + " → " + named(after));
        if (difference.isEmpty()) {
            out.println("  no price differs");
        }
        DifferenceTable.of(difference).forEach(out::println);
        if (effects.isEmpty()) {
            out.println("no environment of the plan is in " + after.region());
        }
        for (PriceEffect effect : effects) {
            out.println(effect.before().environment().name() + ": usage unchanged");
            table(effect).lines().forEach(out::println);
            if (effect.changesTheAnswer()) {
                out.println("  recommended: " + recommended(effect));
            }
        }
    }

    private static String recommended(PriceEffect effect) {
        return effect.before().recommended().map(Design::id).orElse("none")
                + " → "
                + effect.after().recommended().map(Design::id).orElse("none");
    }

    private static Table table(PriceEffect effect) {
        Table table = new Table("lrrr");
        for (PriceEffect.OfDesign design : effect.designs()) {
            table.row(
                    design.design().id(),
                    design.beforeUsd().map(Cents::of).map(Text::usd).orElse("no total"),
                    design.afterUsd().map(Cents::of).map(Text::usd).orElse("no total"),
                    "prices " + DifferenceTable.percent(design.percent()));
        }
        return table;
    }

    private static String named(PriceBook book) {
        return book.region() + " of " + book.dates().confirmedOn();
    }

    private static Map<String, Object> json(
            PriceBook before,
            PriceBook after,
            PriceDifference difference,
            List<PriceEffect> effects) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", 1);
        json.put("before", ComparisonJson.book(before));
        json.put("after", ComparisonJson.book(after));
        json.put("changes", DifferenceTable.json(difference));
        json.put("environments", effects.stream().map(PricesDiffCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(PriceEffect effect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", effect.before().environment().name());
        json.put("changesRecommendation", effect.changesTheAnswer());
        json.put("designs", effect.designs().stream().map(PricesDiffCommand::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(PriceEffect.OfDesign design) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("design", design.design().id());
        json.put("beforeUsd", design.beforeUsd().map(JsonOutput::usd).orElse(null));
        json.put("afterUsd", design.afterUsd().map(JsonOutput::usd).orElse(null));
        json.put("percent", design.percent().map(JsonOutput::plain).orElse(null));
        return json;
    }
}
