package dev.pipesplanner.ui.compare;

import dev.pipesplanner.analysis.Difference;
import dev.pipesplanner.answer.Losses;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.application.ComparisonTable;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.control.FieldText;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.ui.text.Quantities;
import dev.pipesplanner.usage.Outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Environments and what is known of them, as tables of texts.
///
/// @param bills a column for each design of each side
/// @param fields what differs, a column for each side
record SideBySide(List<Side> sides, List<Row> bills, List<Row> fields) {

    static final SideBySide NOTHING_YET = new SideBySide(List.of(), List.of(), List.of());

    /// One line of a table: a label, then values in columns.
    record Row(String label, List<String> values, boolean total) {}

    /// One environment.
    ///
    /// @param designs titles of the compared ones
    /// @param topics the designs in words and figures, one text for each
    record Side(String name, String verdict, List<String> designs, List<Row> topics) {}

    private static final String NOTHING = "–";

    /// @param answers of the environments, in their order
    static SideBySide of(List<Environment> environments, List<Answered> answers) {
        List<Side> sides = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        for (int side = 0; side < environments.size(); side++) {
            Answered answered = answers.get(side);
            List<Design> designs = designs(environments.get(side), answered);
            sides.add(side(environments.get(side).name(), answered, designs));
            designs.forEach(design -> columns.add(column(answered, design)));
        }
        return new SideBySide(sides, bills(columns), fields(environments));
    }

    private static List<Design> designs(Environment environment, Answered answered) {
        return switch (answered) {
            case Answered.Known known -> known.comparison().designs();
            case Answered.Unknown _ -> environment.designs();
        };
    }

    private static Side side(String name, Answered answered, List<Design> designs) {
        List<String> titles =
                designs.stream().map(design -> Messages.get("design." + design.id())).toList();
        return switch (answered) {
            case Answered.Unknown(String reason) -> new Side(name, reason, titles, List.of());
            case Answered.Known known -> new Side(name, verdict(known), titles, topics(known));
        };
    }

    private static String verdict(Answered.Known known) {
        return Quantities.kept(known.comparison().verdict().sentence());
    }

    private static List<Row> topics(Answered.Known known) {
        return ComparisonTable.of(known.comparison(), known.breakEven()).rows().stream()
                .map(row -> new Row(row.topic(), row.texts(), false))
                .toList();
    }

    private static List<Row> bills(List<List<String>> columns) {
        List<String> labels = labels();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int index = i;
            List<String> values = columns.stream().map(column -> column.get(index)).toList();
            rows.add(new Row(labels.get(i), values, i == Group.values().length));
        }
        return rows;
    }

    private static List<String> labels() {
        List<String> labels =
                new ArrayList<>(
                        Arrays.stream(Group.values())
                                .map(group -> Messages.get("group." + group.name()))
                                .toList());
        labels.add(Messages.get("compare.total"));
        labels.add(Messages.get("compare.wait"));
        labels.add(Messages.get("compare.losses"));
        return labels;
    }

    private static List<String> column(Answered answered, Design design) {
        if (!(answered instanceof Answered.Known known)
                || !(known.comparison().answer(design).outcome()
                        instanceof Outcome.Feasible(Priced priced))) {
            return labels().stream().map(_ -> NOTHING).toList();
        }
        List<BigDecimal> groups =
                Arrays.stream(Group.values()).map(priced.bill()::ofGroup).toList();
        List<String> values = new ArrayList<>();
        for (BigDecimal cents : Cents.apportion(groups)) {
            values.add(Figures.amount(cents));
        }
        values.add(Figures.money(Cents.of(priced.bill().totalUsd())));
        values.add(
                Figures.duration(priced.latency().waits().p50())
                        + " / "
                        + Figures.duration(priced.latency().waits().p95()));
        values.add(losses(known.comparison().losses(priced)));
        return values;
    }

    private static String losses(Losses losses) {
        if (losses.perMonth() == 0) {
            return Messages.get(
                    losses.isSpotUnknown() ? "compare.losses.unknown" : "compare.losses.none");
        }
        String known = Figures.brief(losses.perMonth());
        return losses.isSpotUnknown() ? Messages.get("compare.losses.atLeast", known) : known;
    }

    private static List<Row> fields(List<Environment> chosen) {
        return Difference.inputs(chosen.getFirst(), chosen.getLast()).stream()
                .map(Difference.Input::field)
                .map(field ->
                        new Row(
                                FieldLabels.of(field.path()),
                                chosen.stream().map(each -> text(field, each)).toList(),
                                false))
                .toList();
    }

    private static <T> String text(Field<Environment, T> field, Environment environment) {
        if (!field.applies(environment)) {
            return NOTHING;
        }
        String text = FieldText.shown(field, environment);
        return text.isEmpty() ? NOTHING : text;
    }
}
