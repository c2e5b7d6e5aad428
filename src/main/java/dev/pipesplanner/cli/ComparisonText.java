package dev.pipesplanner.cli;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.application.ComparisonTable;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.application.PlanTotals;
import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Waits;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `compare` as aligned text: the answer, the bills, waits, findings, and the designs topic by
/// topic.
final class ComparisonText {

    /// What shows as nothing is not said.
    private static final double HALF_A_CENT = 0.005;

    private final PrintStream out;

    ComparisonText(PrintStream out) {
        this.out = out;
    }

    void print(JudgedAnswer judged) {
        Comparison comparison = judged.comparison();
        out.println(
                judged.name()
                        + " ("
                        + comparison.book().region()
                        + "): "
                        + comparison.verdict().sentence());
        out.println(
                "  "
                        + comparison.ratesInWords()
                        + ", "
                        + comparison.hoursPerMonth()
                        + " hours per month, US dollars");
        TraceReport.lines(comparison.environment(), comparison.hoursPerMonth())
                .forEach(line -> out.println("  " + line));
        comparison.answers().forEach(answer -> print(answer, comparison));
        BridgeText.lines(comparison).forEach(out::println);
        print(judged.breakEven(), comparison.designs().size());
        print(judged.findings());
        out.println();
        print(ComparisonTable.of(comparison, judged.breakEven()));
        out.println();
    }

    /// What all environments cost together, as chosen and in each design.
    void print(PlanTotals totals) {
        String designs =
                totals.designUsd().entrySet().stream()
                        .map(each -> each.getKey().id() + " " + total(each.getValue()))
                        .collect(Collectors.joining(", "));
        out.println(
                "plan: " + total(totals.chosenUsd()) + " per month as chosen (" + designs + ")");
    }

    private static String total(Optional<BigDecimal> usd) {
        return usd.map(Figures::money).orElse("no total");
    }

    private void print(Answer answer, Comparison comparison) {
        out.println();
        switch (answer.outcome()) {
            case Outcome.Feasible(Priced priced) -> {
                out.println(answer.design().id());
                print(priced.bill());
                print(priced, comparison);
            }
            case Outcome.Infeasible(String reason) ->
                    out.println(answer.design().id() + ": cannot carry the load. " + reason);
            case Outcome.NotAvailable(String reason) ->
                    out.println(answer.design().id() + ": not available. " + reason);
        }
    }

    private void print(Bill bill) {
        List<BigDecimal> cents = Cents.apportion(bill.lines().stream().map(Line::usd).toList());
        Table table = new Table("lrlrr");
        for (int i = 0; i < bill.lines().size(); i++) {
            Line line = bill.lines().get(i);
            table.row(
                    line.meter().id() + marks(line),
                    Text.quantity(line.quantity()),
                    line.meter().unit().label(),
                    JsonOutput.plain(line.unitPriceUsd()),
                    Text.usd(cents.get(i)));
        }
        table.row("total", "", "", "", Text.usd(Cents.of(bill.totalUsd())));
        table.lines().forEach(out::println);
        if (bill.lines().stream().anyMatch(Line::assumed)) {
            out.println("  * another region's price is assumed");
        }
        bill.lines().stream()
                .filter(Line::isPrivate)
                .map(line -> "  + " + line.meter().id() + ": " + line.source())
                .forEach(out::println);
    }

    private static String marks(Line line) {
        return (line.assumed() ? " *" : "") + (line.isPrivate() ? " +" : "");
    }

    private void print(Priced priced, Comparison comparison) {
        Table table = new Table("lrrrr");
        table.row("seconds", "mean", "p50", "p95", "p99");
        row(table, "wait", priced.latency().waits());
        row(table, "wait and work", priced.latency().endToEnd());
        table.lines().forEach(out::println);
        if (!priced.latency().caveat().isEmpty()) {
            String kind = priced.simulated() ? "  " : "  approximate: ";
            out.println(kind + priced.latency().caveat());
        }
        if (priced.simulated() && priced.uncertainty().usd() >= HALF_A_CENT) {
            out.println(
                    "  total ± "
                            + Text.usd(Cents.of(BigDecimal.valueOf(priced.uncertainty().usd())))
                            + " with 95 % confidence");
        }
        if (!priced.meetsTarget()) {
            boolean hasTarget = comparison.environment().workload().latencyTarget().isSet();
            out.println(hasTarget ? "  misses the latency target" : "  loses almost every message");
        }
        out.println("  messages lost per month: " + comparison.losses(priced).text());
    }

    private static void row(Table table, String topic, Waits waits) {
        table.row(
                topic,
                Text.number(waits.mean()),
                Text.number(waits.p50()),
                Text.number(waits.p95()),
                Text.number(waits.p99()));
    }

    private void print(BreakEven breakEven, int designs) {
        String comparative = designs > 2 ? " is cheapest below, " : " is cheaper below, ";
        out.println();
        for (BreakEven.Crossing crossing : breakEven.crossings()) {
            out.println(
                    "break-even at "
                            + Figures.volume(crossing.messagesPerMonth())
                            + " messages per month: "
                            + crossing.cheaperBelow().id()
                            + comparative
                            + crossing.cheaperAbove().id()
                            + " above");
        }
        if (!breakEven.note().isEmpty()) {
            out.println("break-even: " + breakEven.note());
        }
    }

    private void print(List<Finding> findings) {
        findings.forEach(finding -> out.println(Text.finding(finding)));
    }

    private void print(ComparisonTable content) {
        List<String> names = content.designs().stream().map(Design::id).toList();
        Table table = new Table("l".repeat(1 + names.size()));
        table.row(new ComparisonTable.Row("", names).cells());
        content.rows().forEach(row -> table.row(row.cells()));
        table.lines().forEach(out::println);
    }
}
