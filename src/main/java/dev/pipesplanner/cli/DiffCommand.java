package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.Difference;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Plan;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "diff",
        customSynopsis = "planner diff [OPTIONS] [PLAN] ENV ENV",
        description = "Compare two environments: fields that differ, and the bills line by line.")
final class DiffCommand implements Callable<Integer> {

    /// Not compared, or without an answer.
    private static final String NO_TOTAL = "–";

    private final Session session;

    @Parameters(
            arity = "2..3",
            paramLabel = "[PLAN] ENV",
            description = "Two environments, after the plan file if any; - reads standard input.")
    private List<String> names = List.of();

    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean hasPlan = names.size() > 2;
        Plan plan =
                session.plan(
                        hasPlan ? Optional.of(names.getFirst()) : Optional.empty(), planOptions);
        Difference difference =
                Difference.of(
                        session.compared(plan, names.get(names.size() - 2), options),
                        session.compared(plan, names.getLast(), options));
        if (options.json) {
            JsonOutput.print(session.console().out(), json(difference));
        } else {
            print(difference);
        }
        return ExitCode.DONE;
    }

    private void print(Difference difference) {
        PrintStream out = session.console().out();
        String first = difference.first().environment().name();
        String second = difference.second().environment().name();
        Table inputs = new Table("lll").row("", first, second);
        for (Difference.Input input : difference.inputs()) {
            inputs.row(input.field().path(), shown(input.first()), shown(input.second()));
        }
        inputs.lines().forEach(out::println);
        for (Difference.Bills bills : difference.bills()) {
            out.println();
            table(bills, first, second).lines().forEach(out::println);
        }
    }

    private static Table table(Difference.Bills bills, String first, String second) {
        List<BigDecimal> a =
                Cents.apportion(bills.rows().stream().map(Difference.Row::firstUsd).toList());
        List<BigDecimal> b =
                Cents.apportion(bills.rows().stream().map(Difference.Row::secondUsd).toList());
        Table table = new Table("lrrr").row(bills.design().id(), first, second, "change");
        for (int i = 0; i < bills.rows().size(); i++) {
            table.row(
                    bills.rows().get(i).meter().id(),
                    bills.firstUsd().isPresent() ? Text.usd(a.get(i)) : "–",
                    bills.secondUsd().isPresent() ? Text.usd(b.get(i)) : "–",
                    change(bills, b.get(i).subtract(a.get(i))));
        }
        Optional<BigDecimal> change =
                bills.firstUsd()
                        .flatMap(
                                x -> bills.secondUsd().map(y -> Cents.of(y).subtract(Cents.of(x))));
        return table.row(
                "total",
                bills.firstUsd().map(Cents::of).map(Text::usd).orElse(NO_TOTAL),
                bills.secondUsd().map(Cents::of).map(Text::usd).orElse(NO_TOTAL),
                change.map(Text::usd).orElse("–"));
    }

    /// Of lines that stand on one side alone nothing has changed.
    private static String change(Difference.Bills bills, BigDecimal cents) {
        boolean isOnBoth = bills.firstUsd().isPresent() && bills.secondUsd().isPresent();
        return isOnBoth ? Text.usd(cents) : "–";
    }

    private static String shown(Optional<String> value) {
        return value.map(text -> text.isEmpty() ? "(empty)" : text).orElse("–");
    }

    private static Map<String, Object> json(Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", 1);
        json.put("first", difference.first().environment().name());
        json.put("second", difference.second().environment().name());
        json.put("fields", difference.inputs().stream().map(DiffCommand::json).toList());
        json.put("designs", difference.bills().stream().map(DiffCommand::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Difference.Input input) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("field", input.field().path());
        json.put("first", input.first().orElse(null));
        json.put("second", input.second().orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> json(Difference.Bills bills) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("design", bills.design().id());
        json.put("firstUsd", bills.firstUsd().map(JsonOutput::usd).orElse(null));
        json.put("secondUsd", bills.secondUsd().map(JsonOutput::usd).orElse(null));
        json.put("lines", bills.rows().stream().map(DiffCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Difference.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meter", row.meter().id());
        json.put("firstUsd", JsonOutput.usd(row.firstUsd()));
        json.put("secondUsd", JsonOutput.usd(row.secondUsd()));
        return json;
    }
}
