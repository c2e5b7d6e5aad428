package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.explore.QuickAnswer.Fit;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `sweep` as an aligned table: a row a combination, then what its figures need said.
final class SweepText {

    private static final String MISSES = "*";

    private final PrintStream out;

    SweepText(PrintStream out) {
        this.out = out;
    }

    void print(Swept swept) {
        List<Design> designs = swept.exploration().present().designs();
        out.println(
                swept.name()
                        + " ("
                        + swept.book().region()
                        + "): US dollars per month, seconds that p95 waits");
        Table table =
                new Table("r".repeat(swept.axes().size()) + "l" + "rr".repeat(designs.size()));
        List<String> header = new ArrayList<>(swept.exploration().fields());
        header.add("winner");
        designs.forEach(design -> header.addAll(List.of(design.id(), "p95")));
        table.row(header);
        Set<String> notes = new LinkedHashSet<>();
        for (Row row : swept.exploration().rows()) {
            List<String> cells = new ArrayList<>(swept.texts(row));
            addResult(cells, row, designs, notes);
            table.row(cells);
        }
        table.lines().forEach(out::println);
        notes.forEach(note -> out.println("  " + note));
        out.println();
    }

    private static void addResult(
            List<String> cells, Row row, List<Design> designs, Set<String> notes) {
        switch (row.result()) {
            case Row.NotValid(String reason) -> {
                cells.add("not valid");
                designs.forEach(_ -> cells.addAll(List.of("–", "–")));
                notes.add("not valid: " + reason.replace("\n", " "));
            }
            case Row.Compared(Comparison comparison) -> {
                cells.add(comparison.recommended().map(Design::id).orElse("none"));
                comparison.answers().forEach(answer -> add(cells, answer, comparison, notes));
            }
        }
    }

    private static void add(
            List<String> cells, Answer answer, Comparison comparison, Set<String> notes) {
        Fit fit = Fit.of(answer, comparison.environment());
        answer.priced()
                .ifPresentOrElse(
                        priced -> {
                            cells.add(usd(priced));
                            cells.add(
                                    Text.number(priced.latency().waits().p95())
                                            + (fit == Fit.MISSES ? MISSES : ""));
                        },
                        () ->
                                cells.addAll(
                                        List.of(
                                                fit == Fit.INFEASIBLE
                                                        ? "infeasible"
                                                        : "not available",
                                                "–")));
        if (fit == Fit.MISSES) {
            notes.add(MISSES + " misses the latency target or loses too many messages");
        }
    }

    private static String usd(Priced priced) {
        String half =
                ComparisonJson.halfWidth(priced).map(width -> " ± " + cents(width)).orElse("");
        return cents(priced.bill().totalUsd()) + half;
    }

    private static String cents(BigDecimal usd) {
        return Text.usd(Cents.of(usd));
    }
}
