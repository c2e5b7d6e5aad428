package dev.pipesplanner.ui.compare;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.application.ComparisonTable;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.answer.Headline;
import dev.pipesplanner.ui.control.FieldText;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.session.SimulatedAnswers;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.usage.Outcome;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Any two environments side by side.
public final class CompareViewModel {

    /// One line of a table: a label, then values in columns.
    record Row(String label, List<String> values, boolean total) {}

    /// @param designs of each environment both designs in words, topic by topic
    record Sides(
            List<String> verdicts, List<Row> bills, List<Row> fields, List<List<Row>> designs) {}

    private final SessionViewModel session;
    private final List<SimulatedAnswers> simulated;
    private final ObservableBooleanValue shown;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final SimpleStringProperty left = new SimpleStringProperty("");
    private final SimpleStringProperty right = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Sides> sides =
            new ReadOnlyObjectWrapper<>(
                    new Sides(List.of("", ""), List.of(), List.of(), List.of()));

    /// @param background where each side is simulated
    /// @param known what was simulated before
    /// @param shown what is not looked at is not computed
    public CompareViewModel(
            SessionViewModel session,
            Background background,
            CachedSimulations known,
            ObservableBooleanValue shown) {
        this.session = session;
        this.simulated =
                Stream.of("compare-left", "compare-right")
                        .map(side -> new SimulatedAnswers(background.line(side), known))
                        .toList();
        this.shown = shown;
        session.planProperty().subscribe(this::readPlan);
        left.subscribe(_ -> update());
        right.subscribe(_ -> update());
        shown.subscribe(_ -> update());
        session.renewalsProperty().subscribe(_ -> update());
    }

    private void readPlan(Plan plan) {
        List<String> now = plan.environments().stream().map(Environment::name).toList();
        if (!now.equals(names)) {
            String first = kept(left.get(), now, now.getFirst());
            String second = kept(right.get(), now, now.getLast());
            names.setAll(now);
            left.set(first);
            right.set(second);
        }
        update();
    }

    /// A chosen environment stays chosen; a renamed one is the only new name at its place.
    private String kept(String chosen, List<String> now, String otherwise) {
        if (now.contains(chosen)) {
            return chosen;
        }
        int place = names.indexOf(chosen);
        boolean renamed =
                place >= 0 && now.size() == names.size() && !names.contains(now.get(place));
        return renamed ? now.get(place) : otherwise;
    }

    private void update() {
        if (!shown.get()) {
            return;
        }
        Plan plan = session.planProperty().get();
        Optional<Environment> a = plan.find(left.get());
        Optional<Environment> b = plan.find(right.get());
        if (a.isPresent() && b.isPresent()) {
            List<Environment> two = List.of(a.get(), b.get());
            List<Answered> answers = new ArrayList<>();
            two.forEach(each -> answers.add(session.answers().of(plan, each)));
            show(two, answers);
            for (int i = 0; i < two.size(); i++) {
                simulate(plan, two, answers, i);
            }
        }
    }

    private void simulate(Plan plan, List<Environment> two, List<Answered> answers, int side) {
        simulated.get(side).cancel();
        Environment environment = two.get(side);
        Consumer<Answered> shown =
                answered -> {
                    answers.set(side, answered);
                    show(two, answers);
                };
        switch (answers.get(side)) {
            case Answered.Known known when known.lacksDesign() ->
                    simulated.get(side).ask(session.answers(), plan, environment, shown);
            case Answered.Known known when known.isGuide() ->
                    simulated.get(side).askWhole(session.answers(), plan, environment, shown);
            case Answered.Known _, Answered.Unknown _ -> {
                // the closed form has answered, or nothing can
            }
        }
    }

    private void show(List<Environment> two, List<Answered> answers) {
        sides.set(
                new Sides(
                        verdicts(answers),
                        bills(answers),
                        fields(two.getFirst(), two.getLast()),
                        answers.stream().map(CompareViewModel::designs).toList()));
    }

    private static List<String> verdicts(List<Answered> answers) {
        return answers.stream()
                .map(answered ->
                        switch (answered) {
                            case Answered.Unknown(String reason) -> reason;
                            case Answered.Known known -> known.comparison().verdict().sentence();
                        })
                .toList();
    }

    private static List<Row> bills(List<Answered> answers) {
        List<List<String>> columns = new ArrayList<>();
        for (Answered answered : answers) {
            for (Design design : Design.values()) {
                columns.add(column(answered, design));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < labels().size(); i++) {
            int index = i;
            List<String> values = columns.stream().map(column -> column.get(index)).toList();
            rows.add(new Row(labels().get(i), values, i == Group.values().length));
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
            return labels().stream().map(_ -> "–").toList();
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
        values.add(Figures.brief(priced.lossesPerMonth()));
        return values;
    }

    private static List<Row> designs(Answered answered) {
        return switch (answered) {
            case Answered.Unknown _ -> List.of();
            case Answered.Known known ->
                    ComparisonTable.of(known.comparison(), known.breakEven()).rows().stream()
                            .map(row -> new Row(row.topic(), row.texts(), false))
                            .toList();
        };
    }

    private static List<Row> fields(Environment a, Environment b) {
        List<Row> rows = new ArrayList<>();
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            if (!field.same(a, b) && !field.path().equals("name")) {
                String label = Messages.get("field." + field.path());
                rows.add(new Row(label, List.of(text(field, a), text(field, b)), false));
            }
        }
        return rows;
    }

    private static <T> String text(Field<Environment, T> field, Environment environment) {
        if (!field.applies(environment)) {
            return "–";
        }
        String text = FieldText.of(field, environment);
        return text.isEmpty() ? "–" : text;
    }

    public ObservableList<String> names() {
        return names;
    }

    /// Which environment the inputs change meanwhile.
    ObservableValue<String> inputs() {
        return session.environmentProperty()
                .map(environment -> Messages.get("compare.inputs", environment.name()));
    }

    public SimpleStringProperty leftProperty() {
        return left;
    }

    public SimpleStringProperty rightProperty() {
        return right;
    }

    ReadOnlyObjectProperty<Sides> sidesProperty() {
        return sides.getReadOnlyProperty();
    }
}
