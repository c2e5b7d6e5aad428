package dev.pipesplanner.ui.compare;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.LiveAnswer;
import dev.pipesplanner.ui.session.Question;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.session.SimulatedAnswers;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Any two environments side by side.
public final class CompareViewModel {

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

    private final SessionViewModel session;
    private final ObservableBooleanValue shown;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final SimpleStringProperty left = new SimpleStringProperty("");
    private final SimpleStringProperty right = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
    private final List<LiveAnswer> answers;
    private final Map<Integer, Asked> asked = new HashMap<>();
    private boolean isAsking;
    private final ReadOnlyObjectWrapper<SideBySide> sides =
            new ReadOnlyObjectWrapper<>(SideBySide.NOTHING_YET);

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
        List<Answered> known = answers.stream().map(each -> each.answeredProperty().get()).toList();
        sides.set(SideBySide.of(chosen, known));
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

    ReadOnlyObjectProperty<SideBySide> sidesProperty() {
        return sides.getReadOnlyProperty();
    }
}
