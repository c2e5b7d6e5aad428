package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Exploration;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of an exploration as texts that can be sorted by what they say.
///
/// @param columns their heads
/// @param rows each as long as `columns`
public record PlanTable(List<String> columns, List<Line> rows) {

    /// No rows.
    static final PlanTable NONE = new PlanTable(List.of(), List.of());

    public PlanTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One plan.
    ///
    /// @param row what it says; its change is what makes it the plan
    public record Line(Row row, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /// Whether each word stands in one of its cells.
        boolean matches(String words) {
            String all =
                    cells.stream()
                            .map(Cell::text)
                            .collect(Collectors.joining("\n"))
                            .toLowerCase(Locale.ROOT);
            return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                    .allMatch(all::contains);
        }
    }

    /// @param key what sorts it among the numbers of its column; NaN where it is a text
    public record Cell(String text, double key) implements Comparable<Cell> {

        private static Cell of(String text) {
            return new Cell(text, Double.NaN);
        }

        /// Numbers first, by their size, then texts.
        @Override
        public int compareTo(Cell other) {
            int byNumber = Double.compare(key, other.key);
            return byNumber == 0 ? text.compareTo(other.text) : byNumber;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static PlanTable of(Exploration exploration) {
        List<Design> designs = exploration.present().designs();
        List<String> columns = new ArrayList<>();
        exploration.fields().forEach(path -> columns.add(VariedField.label(path)));
        for (Design design : designs) {
            String name = Messages.get("design." + design.id());
            columns.add(Messages.get("explore.column.usd", name));
            columns.add(Messages.get("explore.column.wait", name));
        }
        columns.add(Messages.get("explore.column.winner"));
        return new PlanTable(
                columns,
                exploration.rows().stream()
                        .map(row -> new Line(row, cells(row, exploration.fields(), designs)))
                        .toList());
    }

    private static List<Cell> cells(Row row, List<String> fields, List<Design> designs) {
        List<Cell> cells = new ArrayList<>();
        for (String path : fields) {
            cells.add(value(path, Optional.ofNullable(row.change().values().get(path))));
        }
        switch (row.result()) {
            case Row.Compared(Comparison comparison) -> {
                designs.forEach(design -> add(comparison.find(design), cells));
                cells.add(Cell.of(winner(comparison)));
            }
            case Row.NotValid _ -> {
                designs.forEach(_ -> cells.addAll(List.of(Cell.of("–"), Cell.of("–"))));
                cells.add(Cell.of(Messages.get("explore.winner.notValid")));
            }
        }
        return cells;
    }

    private static Cell value(String path, Optional<Object> data) {
        return data.map(value ->
                        new Cell(
                                SelectedPlan.shown(path, value),
                                value instanceof Double number ? number : Double.NaN))
                .orElseGet(() -> Cell.of("–"));
    }

    private static void add(Optional<Answer> answer, List<Cell> cells) {
        switch (answer.map(Answer::outcome).orElse(new Outcome.NotAvailable<>(""))) {
            case Outcome.Feasible<Priced>(Priced priced) -> {
                cells.add(
                        new Cell(
                                Figures.money(Cents.of(priced.totalUsd())),
                                priced.totalUsd().doubleValue()));
                double wait = priced.latency().waits().p95();
                cells.add(new Cell(Figures.duration(wait), wait));
            }
            case Outcome.Infeasible<Priced> _ -> {
                cells.add(Cell.of(Messages.get("explore.cannot")));
                cells.add(Cell.of("–"));
            }
            case Outcome.NotAvailable<Priced> _ -> {
                cells.add(Cell.of(Messages.get("explore.simulated")));
                cells.add(Cell.of("–"));
            }
        }
    }

    private static String winner(Comparison comparison) {
        return comparison
                .verdict()
                .winner()
                .map(design -> Messages.get("design." + design.id()))
                .orElseGet(() -> Messages.get("explore.winner.none"));
    }

    /// Heads and these lines with tabs between cells, as spreadsheets take them.
    String tabbed(List<Line> shown) {
        return Stream.concat(
                        Stream.of(String.join("\t", columns)),
                        shown.stream()
                                .map(line ->
                                        line.cells().stream()
                                                .map(Cell::text)
                                                .collect(Collectors.joining("\t"))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Whether a column holds values of a field that is no number, or texts.
    boolean isFigure(int column) {
        return column < columns.size() - 1;
    }
}
