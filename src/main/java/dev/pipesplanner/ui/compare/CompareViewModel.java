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

/// Any two environments side by side, of the plan, and of its file while that holds others.
public final class CompareViewModel {

    /// Long enough to be known, short enough for a name with an addition.
    private static final int LONGEST_OF_FILE = 18;

    /// One side, and the plan that it is of.
    private record Chosen(Plan plan, Environment environment) {}

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
    private Optional<Plan> inFile = Optional.empty();
    private boolean isAsking;
    private final ReadOnlyObjectWrapper<SideBySide> sides =
            new ReadOnlyObjectWrapper<>(SideBySide.NOTHING_YET);

    /// @param background where each side is simulated
    /// @param shown what is not looked at is not computed
    /// @param inFile what the plan's file holds, while it is to be seen beside the plan
    public CompareViewModel(
            SessionViewModel session,
            Background background,
            ObservableBooleanValue shown,
            ObservableValue<Optional<Plan>> inFile) {
        this.session = session;
        this.shown = shown;
        this.answers =
                Stream.of("compare-left", "compare-right")
                        .map(side -> new SimulatedAnswers(background.line(side)))
                        .map(simulated -> new LiveAnswer(session.answers(), simulated))
                        .toList();
        session.planProperty().subscribe(this::readPlan);
        inFile.subscribe(this::readFile);
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

    /// Begins with the environment of the inputs beside the same one of the file.
    private void readFile(Optional<Plan> read) {
        inFile = read.map(this::besidePlan);
        readPlan(session.planProperty().get());
        if (read.isPresent()) {
            String selected = session.environmentProperty().get().name();
            int place = Math.max(0, namesOf(read.get()).indexOf(selected));
            left.set(selected);
            right.set(namesOf(inFile.orElseThrow()).get(place));
        }
    }

    /// Under names that the plan does not have.
    private Plan besidePlan(Plan read) {
        Plan both = session.planProperty().get();
        int own = both.environments().size();
        for (Environment each : read.environments()) {
            String start =
                    each.name().substring(0, Math.min(each.name().length(), LONGEST_OF_FILE));
            String name = both.freeName(Messages.get("compare.inFile", start));
            both = both.adding(each.withName(name));
        }
        return new Plan(
                read.name(),
                read.hoursPerMonth(),
                read.includeFreeTier(),
                both.environments().stream().skip(own).toList());
    }

    private static List<String> namesOf(Plan plan) {
        return plan.environments().stream().map(Environment::name).toList();
    }

    private Stream<Plan> plans() {
        return Stream.concat(Stream.of(session.planProperty().get()), inFile.stream());
    }

    private void readPlan(Plan plan) {
        List<String> now = plans().flatMap(each -> namesOf(each).stream()).toList();
        if (!now.equals(names)) {
            String first = kept(left.get(), now, now.getFirst());
            String second = kept(right.get(), now, namesOf(plan).getLast());
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
        List<Chosen> chosen = chosen();
        if (!shown.get() || chosen.size() < answers.size()) {
            return;
        }
        isAsking = true;
        for (int side = 0; side < chosen.size(); side++) {
            Question question =
                    session.answers()
                            .question(chosen.get(side).plan(), chosen.get(side).environment());
            Asked now = Asked.of(question);
            if (!now.equals(asked.put(side, now))) {
                answers.get(side).ask(question);
            }
        }
        isAsking = false;
        show();
    }

    private List<Chosen> chosen() {
        return Stream.of(left, right)
                .flatMap(name -> plans().flatMap(plan -> chosen(plan, name.get())))
                .toList();
    }

    private static Stream<Chosen> chosen(Plan plan, String name) {
        return plan.find(name).map(environment -> new Chosen(plan, environment)).stream();
    }

    private void show() {
        List<Environment> chosen = chosen().stream().map(Chosen::environment).toList();
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
