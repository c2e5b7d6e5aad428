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
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.ui.control.FieldText;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.LiveAnswer;
import dev.pipesplanner.ui.session.Question;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.session.SimulatedAnswers;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.ui.text.Quantities;
import dev.pipesplanner.usage.Outcome;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Any two environments side by side.
public final class CompareViewModel {

    /// One line of a table: a label, then values in columns.
    record Row(String label, List<String> values, boolean total) {}

    /// One environment.
    ///
    /// @param designs titles of the compared ones
    /// @param topics the designs in words and figures, one text for each
    record Side(String name, String verdict, List<String> designs, List<Row> topics) {}

    /// @param bills a column for each design of each side
    /// @param fields a column for each side
    record Sides(List<Side> sides, List<Row> bills, List<Row> fields) {}

    /// What an answer depends on: of the plan, its settings but no other environment.
    private record Asked(
            Environment environment,
            Optional<PriceBook> book,
            int hoursPerMonth,
            boolean freeTier) {

        static Asked of(Question question) {
            return new Asked(
                    question.environment(),
                    question.book(),
                    question.plan().hoursPerMonth(),
                    question.plan().includeFreeTier());
        }
    }

    private static final String NOTHING = "–";

    private final SessionViewModel session;
    private final ObservableBooleanValue shown;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final SimpleStringProperty left = new SimpleStringProperty("");
    private final SimpleStringProperty right = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
    private final List<LiveAnswer> answers;
    private final Map<Integer, Asked> asked = new HashMap<>();
    private boolean isAsking;
    private final ReadOnlyObjectWrapper<Sides> sides =
            new ReadOnlyObjectWrapper<>(new Sides(List.of(), List.of(), List.of()));

    /// @param background where each side is simulated
    /// @param shown what is not looked at is not computed
    public CompareViewModel(
            SessionViewModel session, Background background, ObservableBooleanValue shown) {
        this.session = session;
        this.shown = shown;
        this.answers =
                Stream.of("compare-left", "compare-right")
                        .map(side -> new SimulatedAnswers(background.line(side)))
                        .map(simulated -> new LiveAnswer(session.answers(), simulated))
                        .toList();
        session.planProperty().subscribe(this::readPlan);
        left.subscribe(_ -> update());
        right.subscribe(_ -> update());
        shown.subscribe(_ -> update());
        session.renewalsProperty().subscribe(_ -> update());
        answers.forEach(each -> each.answeredProperty().subscribe(_ -> show()));
        answers.forEach(each -> each.simulatingProperty().subscribe(_ -> updatePending()));
    }

    private void updatePending() {
        pending.set(answers.stream().anyMatch(each -> each.simulatingProperty().get()));
    }

    /// Whether a side is being simulated, so that what is shown of it may still change.
    ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
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

    /// A side that is asked what it has answered last is not asked again.
    private void update() {
        List<Environment> chosen = chosen();
        if (!shown.get() || chosen.size() < answers.size()) {
            return;
        }
        Plan plan = session.planProperty().get();
        isAsking = true;
        for (int side = 0; side < chosen.size(); side++) {
            Question question = session.answers().question(plan, chosen.get(side));
            Asked now = Asked.of(question);
            if (!now.equals(asked.put(side, now))) {
                answers.get(side).ask(question);
            }
        }
        isAsking = false;
        show();
    }

    private List<Environment> chosen() {
        Plan plan = session.planProperty().get();
        return Stream.of(left, right).flatMap(name -> plan.find(name.get()).stream()).toList();
    }

    private void show() {
        List<Environment> chosen = chosen();
        if (isAsking || !shown.get() || chosen.size() < answers.size()) {
            return;
        }
        List<Side> now = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        for (int side = 0; side < chosen.size(); side++) {
            Answered answered = answers.get(side).answeredProperty().get();
            List<Design> designs = designs(chosen.get(side), answered);
            now.add(side(chosen.get(side).name(), answered, designs));
            designs.forEach(design -> columns.add(column(answered, design)));
        }
        sides.set(new Sides(now, bills(columns), fields(chosen)));
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
