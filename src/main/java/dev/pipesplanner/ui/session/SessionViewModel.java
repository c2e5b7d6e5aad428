package dev.pipesplanner.ui.session;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// The one plan the window works on. Every change goes through {@link #change}, so that each is a
/// named step of the history and is answered at once.
public final class SessionViewModel {

    private final Answers answers;
    private final History history;
    private final LiveAnswer live;
    private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Environment> environment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper renewals = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper location = new ReadOnlyStringWrapper("");
    private final Pending pending;
    private final RefusedInputs refused = new RefusedInputs();
    private Optional<Plan> saved;
    private Optional<Question> asked = Optional.empty();

    /// @param simulated asked for what has no closed form
    public SessionViewModel(Answers answers, Plan first, SimulatedAnswers simulated) {
        this.answers = answers;
        this.live = new LiveAnswer(answers, simulated);
        this.saved = Optional.of(first);
        this.history = new History(stateOf(first));
        show(stateOf(first));
        refused.onChange(this::updateStale);
        pending = new Pending(stale, live.simulatingProperty());
    }

    /// Why figures are not those of the inputs, or may still change; empty when they are final.
    public ReadOnlyStringProperty pendingProperty() {
        return pending.wordsProperty();
    }

    /// Replaces everything by another plan; `where` is empty for a plan that is not in a file.
    public void open(Plan opened, String where) {
        replace(opened, where, Optional.of(opened));
    }

    /// Opens a plan whose changes are in no file.
    public void recover(Plan recovered, String where) {
        replace(recovered, where, Optional.empty());
    }

    private void replace(Plan opened, String where, Optional<Plan> inFile) {
        saved = inFile;
        location.set(where);
        refused.clear();
        history.reset(stateOf(opened));
        show(stateOf(opened));
    }

    public void savedAt(String where) {
        saved = Optional.of(plan.get());
        location.set(where);
        updateNames();
    }

    /// The plan's file does not hold it any more.
    public void keepUnsaved() {
        saved = Optional.empty();
        updateNames();
    }

    /// Makes the plan's change one named step.
    ///
    /// @param gesture consecutive changes with the same one are a single step; empty: never
    public void changePlan(String name, String gesture, UnaryOperator<Plan> change) {
        Plan changed = change.apply(plan.get());
        if (changed.equals(plan.get())) {
            return;
        }
        String selected = environment.get().name();
        boolean isKept = changed.find(selected).isPresent();
        String next = isKept ? selected : changed.environments().getFirst().name();
        moveTo(changed, next, name, gesture);
    }

    /// Makes the selected environment's change one named step.
    ///
    /// @throws IllegalArgumentException when the change is refused; nothing has happened then
    public void change(String name, String gesture, UnaryOperator<Environment> change) {
        Environment before = environment.get();
        Environment after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        moveTo(plan.get().with(before.name(), _ -> after), after.name(), name, gesture);
    }

    /// Puts an environment's second form in the first one's place, which says the same and knows
    /// more, such as what its trace holds: no step of the history.
    public void learn(Environment before, Environment after) {
        if (!plan.get().find(before.name()).filter(before::equals).isPresent()) {
            return;
        }
        UnaryOperator<Plan> learned =
                known -> known.with(before.name(), e -> e.equals(before) ? after : e);
        saved = saved.map(learned);
        learn(learned.apply(plan.get()));
    }

    /// Puts a plan in the present one's place that says the same in other words: no step of the
    /// history.
    public void learn(Plan same) {
        History.State state = new History.State(same, environment.get().name());
        history.replace(state);
        show(state);
    }

    /// Adds an environment and selects it.
    public void add(Environment added) {
        moveTo(plan.get().adding(added), added.name(), Messages.get("step.add", added.name()), "");
    }

    /// Removes the selected environment; the last one stays.
    public void removeSelected() {
        if (plan.get().environments().size() < 2) {
            return;
        }
        String name = environment.get().name();
        Plan without = plan.get().without(name);
        String next = without.environments().getFirst().name();
        moveTo(without, next, Messages.get("step.remove", name), "");
    }

    public void select(String name) {
        plan.get()
                .find(name)
                .ifPresent(_ -> {
                    history.endGesture();
                    refused.clear();
                    show(new History.State(plan.get(), name));
                });
    }

    /// Answers once more, since the prices behind the answer have changed.
    public void answerAgain() {
        Question question = answers.question(plan.get(), environment.get());
        asked = Optional.of(question);
        live.ask(question);
        updateStale();
        renewals.set(renewals.get() + 1);
    }

    /// Counts how often the prices have changed.
    public ReadOnlyIntegerProperty renewalsProperty() {
        return renewals.getReadOnlyProperty();
    }

    public void endGesture() {
        history.endGesture();
        updateNames();
    }

    /// Restores the plan as it was before an open gesture, as if that had never begun.
    public void takeBack(String gesture) {
        String selected = environment.get().name();
        history.takeBack(gesture).ifPresent(before -> show(new History.State(before, selected)));
    }

    public void undo() {
        if (history.undoName().isPresent()) {
            refused.clear();
            show(history.undo());
        }
    }

    public void redo() {
        if (history.redoName().isPresent()) {
            refused.clear();
            show(history.redo());
        }
    }

    /// Which inputs show a text that was refused.
    public RefusedInputs refusals() {
        return refused;
    }

    public Answers answers() {
        return answers;
    }

    /// The prices behind the selected environment's answer; empty where its region has none.
    public Optional<PriceBook> book() {
        return asked.flatMap(Question::book);
    }

    public ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Environment> environmentProperty() {
        return environment.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Answered> answeredProperty() {
        return live.answeredProperty();
    }

    /// The plan as its file or its sample has it; empty when it is in none.
    public Optional<Plan> savedPlan() {
        return saved;
    }

    /// The plan differs from its file.
    public ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// The answer is not the answer to what the inputs show.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// The answer to what the inputs show is being simulated.
    public ReadOnlyBooleanProperty simulatingProperty() {
        return live.simulatingProperty();
    }

    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /// Where the plan is kept; empty when nowhere.
    public ReadOnlyStringProperty locationProperty() {
        return location.getReadOnlyProperty();
    }

    /// Why the last change has no answer; empty when it has.
    public ReadOnlyStringProperty failureProperty() {
        return live.failureProperty();
    }

    private void moveTo(Plan changed, String selected, String name, String gesture) {
        History.State state = new History.State(changed, selected);
        history.add(state, name, gesture);
        show(state);
    }

    private void show(History.State state) {
        Environment selected = state.plan().find(state.environment()).orElseThrow();
        boolean same = state.plan().equals(plan.get()) && selected.equals(environment.get());
        if (!same) {
            asked = Optional.of(answers.question(state.plan(), selected));
        }
        plan.set(state.plan());
        environment.set(selected);
        if (!same) {
            asked.ifPresent(live::ask);
        }
        updateNames();
        updateStale();
    }

    private void updateNames() {
        edited.set(!saved.equals(Optional.of(plan.get())));
        undoName.set(history.undoName().orElse(""));
        redoName.set(history.redoName().orElse(""));
    }

    private void updateStale() {
        stale.set(!refused.isEmpty() || !live.failureProperty().get().isEmpty());
    }

    private static History.State stateOf(Plan plan) {
        return new History.State(plan, plan.environments().getFirst().name());
    }
}
