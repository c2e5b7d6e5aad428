package dev.pipesplanner.ui;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.control.FieldHelp;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The shell around the screens: names, region, status.
final class WindowViewModel {

    private final SessionViewModel session;
    private final Predicate<Plan> isSample;
    private final ReadOnlyBooleanWrapper sample = new ReadOnlyBooleanWrapper();
    private Optional<Plan> saved = Optional.empty();
    private final ObservableList<String> environments = FXCollections.observableArrayList();

    /// @param isSample whether a plan is one of the app's samples
    WindowViewModel(SessionViewModel session, Predicate<Plan> isSample) {
        this.session = session;
        this.isSample = isSample;
        session.planProperty().subscribe(this::readPlan);
    }

    private void readPlan(Plan plan) {
        List<String> names = plan.environments().stream().map(Environment::name).toList();
        if (!names.equals(environments)) {
            environments.setAll(names);
        }
        Optional<Plan> now = session.savedPlan();
        if (!now.equals(saved)) {
            saved = now;
            sample.set(now.filter(isSample).isPresent());
        }
    }

    /// Whether the plan is one of the app's samples, edited or not, and in no file of its own.
    ObservableValue<Boolean> isSample() {
        return session.locationProperty().flatMap(where -> sample.map(is -> is && where.isEmpty()));
    }

    ObservableValue<String> planName() {
        return session.planProperty().map(Plan::name);
    }

    ObservableValue<Boolean> edited() {
        return session.editedProperty();
    }

    ObservableList<String> environments() {
        return environments;
    }

    ObservableValue<String> selected() {
        return session.environmentProperty().map(Environment::name);
    }

    void select(String name) {
        session.select(name);
    }

    List<String> regions() {
        return session.answers().prices().regions();
    }

    ObservableValue<String> region() {
        return session.environmentProperty().map(Environment::region);
    }

    String regionHelp() {
        return FieldHelp.of("region", session.environmentProperty().get());
    }

    void chooseRegion(String region) {
        session.change(
                Messages.get("step.set", FieldLabels.of("region")),
                "",
                environment -> PlanFields.require("region").withText(environment, region));
    }

    ObservableValue<String> undoTip() {
        return session.undoNameProperty().map(name -> named("undo", name));
    }

    ObservableValue<String> redoTip() {
        return session.redoNameProperty().map(name -> named("redo", name));
    }

    /// What the action about the inputs does now.
    ObservableValue<String> inputsLabel(ObservableValue<Boolean> shown) {
        return shown.map(now -> Messages.get(now ? "action.inputs" : "action.inputs.show"));
    }

    private static String named(String deed, String step) {
        return step.isEmpty() ? Messages.get("action." + deed) : Messages.get(deed + ".tip", step);
    }

    /// Adds an environment with the defaults.
    void addEnvironment(String name) {
        session.add(Environment.withDefaults(name));
    }

    void duplicateEnvironment(String name) {
        session.add(session.environmentProperty().get().withName(name));
    }

    /// @throws IllegalArgumentException when the name is refused
    void renameEnvironment(String name) {
        session.change(
                Messages.get("step.rename", name), "", environment -> environment.withName(name));
    }

    void renamePlan(String name) {
        session.changePlan(Messages.get("step.renamePlan", name), "", plan -> plan.withName(name));
    }

    void removeEnvironment() {
        session.removeSelected();
    }

    String freeName(String wanted) {
        return session.planProperty().get().freeName(wanted);
    }

    void undo() {
        session.undo();
    }

    void redo() {
        session.redo();
    }
}
