package dev.pipesplanner.application;

import dev.pipesplanner.analysis.BestFor;
import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.export.ModuleSummary;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Waits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The designs topic by topic, in words and figures: what a reader decides by.
///
/// @param designs in the order of every row's texts
public record ComparisonTable(List<Design> designs, List<Row> rows) {

    /// @param texts one per design
    public record Row(String topic, List<String> texts) {

        public Row {
            texts = List.copyOf(texts);
        }

        /// The topic, then the texts.
        public List<String> cells() {
            List<String> cells = new ArrayList<>();
            cells.add(topic);
            cells.addAll(texts);
            return cells;
        }
    }

    private static final String UNKNOWN = "not known";

    public ComparisonTable {
        designs = List.copyOf(designs);
        rows = List.copyOf(rows);
    }

    public static ComparisonTable of(Comparison comparison, BreakEven breakEven) {
        List<Design> designs = comparison.designs();
        Function<Design, ModuleSummary> module =
                design -> DesignModule.of(design).summary(comparison.environment());
        Rows rows = new Rows(designs, comparison);
        List<Row> all =
                new ArrayList<>(
                        List.of(
                                rows.row(
                                        "Scaling mechanism",
                                        module.andThen(ModuleSummary::scaling)),
                                rows.figures("Wait, half of the messages", p -> seconds(p, false)),
                                rows.figures("Wait, 95 of 100", p -> seconds(p, true)),
                                rows.row(
                                        "Resources created",
                                        module.andThen(ModuleSummary::resources)),
                                rows.row("Alarms created", module.andThen(ModuleSummary::alarms)),
                                rows.figures("Cost per month", ComparisonTable::cost),
                                rows.figures(
                                        "Messages lost per month",
                                        priced -> comparison.losses(priced).text())));
        if (designs.size() > 1) {
            all.add(
                    rows.row(
                            "Best for",
                            design -> BestFor.text(design, designs, breakEven).orElse(UNKNOWN)));
        }
        return new ComparisonTable(designs, all);
    }

    private record Rows(List<Design> designs, Comparison comparison) {

        Row row(String topic, Function<Design, String> text) {
            return new Row(topic, designs.stream().map(text).toList());
        }

        Row figures(String topic, Function<Priced, String> text) {
            return row(topic, design -> figure(comparison.answer(design), text));
        }
    }

    private static String figure(Answer answer, Function<Priced, String> figure) {
        return switch (answer.outcome()) {
            case Outcome.Feasible<Priced>(Priced priced) -> figure.apply(priced);
            case Outcome.Infeasible<Priced> _ -> "cannot carry the load";
            case Outcome.NotAvailable<Priced> _ -> UNKNOWN;
        };
    }

    private static String seconds(Priced priced, boolean ofSlow) {
        Waits waits = priced.latency().waits();
        double seconds = ofSlow ? waits.p95() : waits.p50();
        return Double.isFinite(seconds) ? Figures.duration(seconds) : UNKNOWN;
    }

    private static String cost(Priced priced) {
        return Figures.money(priced.totalUsd());
    }
}
