package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.explore.QuickAnswer.Fit;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.Waits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rows of sweeps as plain figures, for spreadsheets; empty where there is none.
final class SweepTable {

    private static final List<String> OF_A_DESIGN =
            List.of(
                    "monthlyUsd",
                    "halfWidthUsd",
                    "waitP50Seconds",
                    "waitP95Seconds",
                    "waitP99Seconds",
                    "lossesPerMonth",
                    "fit");

    private SweepTable() {}

    /// All environments in one table, the header first.
    ///
    /// @param all of the same fields
    static List<List<String>> of(List<Swept> all) {
        Set<Design> designs = new LinkedHashSet<>();
        all.forEach(each -> designs.addAll(each.exploration().present().designs()));
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("environment"));
        all.stream().limit(1).forEach(each -> header.addAll(each.exploration().fields()));
        header.add("winner");
        header.add("notValid");
        designs.forEach(
                design -> OF_A_DESIGN.forEach(figure -> header.add(design.id() + "." + figure)));
        table.add(header);
        for (Swept each : all) {
            each.exploration().rows().forEach(row -> table.add(row(each, row, designs)));
        }
        return table;
    }

    private static List<String> row(Swept swept, Row row, Set<Design> designs) {
        List<String> cells = new ArrayList<>(List.of(swept.name()));
        cells.addAll(swept.texts(row));
        switch (row.result()) {
            case Row.NotValid(String reason) -> {
                cells.add("");
                cells.add(reason.replace("\n", " "));
                designs.forEach(_ -> cells.addAll(none("")));
            }
            case Row.Compared(Comparison comparison) -> {
                cells.add(comparison.recommended().map(Design::id).orElse(""));
                cells.add("");
                designs.forEach(design ->
                        cells.addAll(
                                comparison
                                        .find(design)
                                        .map(answer -> figures(answer, comparison))
                                        .orElse(none(""))));
            }
        }
        return cells;
    }

    private static List<String> none(String fit) {
        return List.of("", "", "", "", "", "", fit);
    }

    private static List<String> figures(Answer answer, Comparison comparison) {
        String fit = Fit.of(answer, comparison.environment()).id();
        Optional<Priced> priced = answer.priced();
        if (priced.isEmpty()) {
            return none(fit);
        }
        Priced known = priced.get();
        Waits waits = known.latency().waits();
        return List.of(
                JsonOutput.usd(known.bill().totalUsd()),
                ComparisonJson.halfWidth(known).map(JsonOutput::usd).orElse(""),
                seconds(waits.p50()),
                seconds(waits.p95()),
                seconds(waits.p99()),
                plain(known.lossesPerMonth()),
                fit);
    }

    private static String seconds(double seconds) {
        Double known = JsonOutput.seconds(seconds);
        return known == null ? "" : plain(known);
    }

    private static String plain(double number) {
        return JsonOutput.plain(BigDecimal.valueOf(number));
    }
}
