package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.ui.control.FieldHelp;
import dev.pipesplanner.ui.control.FieldViewModel;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;
import dev.pipesplanner.plan.Figures;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.List;

/// The inputs of the selected environment.
public final class InputsViewModel {

    private static final int MIB_PER_GB = 1024;

    /// The memories that the task's size offers, and the plan's.
    record Memories(List<String> offered, String chosen) {}

    private final SessionViewModel session;
    private final SliderViewModel volume;
    private final SliderViewModel size;
    private final SliderViewModel window;
    private final SliderViewModel spot;
    private final ReadOnlyObjectWrapper<Memories> memories =
            new ReadOnlyObjectWrapper<>(new Memories(List.of(), ""));
    private final ReadOnlyObjectWrapper<Targets> targets =
            new ReadOnlyObjectWrapper<>(new Targets(List.of()));
    private final SpotLink link = new SpotLink();
    private final ReadOnlyBooleanWrapper spotUnlinked = new ReadOnlyBooleanWrapper();

    public InputsViewModel(SessionViewModel session) {
        this.session = session;
        session.environmentProperty().subscribe(link::read);
        volume =
                new SliderViewModel(
                        session, new Volume(() -> session.planProperty().get().hoursPerMonth()));
        size = new SliderViewModel(session, new TaskSize());
        window = new SliderViewModel(session, new BatchWindow());
        spot = new SliderViewModel(session, new SpotDiscount(session.answers().prices(), link));
        session.environmentProperty().subscribe(this::read);
        session.answeredProperty().subscribe(_ -> readTargets());
        session.restoredProperty().subscribe(_ -> readLink());
    }

    private void read(Environment environment) {
        List<String> offered =
                FargateSizes.memories(environment.task().cpu()).stream()
                        .map(InputsViewModel::gigabytes)
                        .toList();
        memories.set(new Memories(offered, gigabytes(environment.task().memory())));
        spotUnlinked.set(!link.isLinked(environment));
    }

    private void readTargets() {
        targets.set(
                Targets.of(
                        session.answers(),
                        session.planProperty().get(),
                        session.environmentProperty().get(),
                        session.answeredProperty().get()));
    }

    private static String gigabytes(int mib) {
        return Figures.significant((double) mib / MIB_PER_GB) + " GB";
    }

    public void chooseMemory(String gigabytes) {
        for (int mib : FargateSizes.memories(session.environmentProperty().get().task().cpu())) {
            if (gigabytes(mib).equals(gigabytes)) {
                session.change(
                        Messages.get("step.set", Messages.get("field.task.memory")),
                        "",
                        environment -> TaskSize.withMemory(environment, mib));
            }
        }
    }

    private void readLink() {
        link.restart(session.environmentProperty().get());
        showLink();
    }

    private void showLink() {
        spotUnlinked.set(!link.isLinked(session.environmentProperty().get()));
        spot.readAgain();
    }

    /// Lets the service follow the Spot discount of pipes again.
    void linkSpot() {
        session.change(
                Messages.get("step.set", Messages.get("field." + SpotDiscount.OF_SERVICE)),
                "",
                SpotDiscount::followed);
        link.link(session.environmentProperty().get());
        showLink();
    }

    void use(PipesTarget target) {
        session.change(
                Messages.get("step.set", Messages.get("field.pipes.target")),
                "",
                environment -> Targets.with(environment, target));
    }

    String help(String path) {
        return FieldHelp.of(path, session.environmentProperty().get());
    }

    public FieldViewModel<?> field(String path) {
        return FieldViewModel.of(session, path);
    }

    ObservableValue<String> summary(Section section) {
        return session.environmentProperty().map(environment -> Summaries.of(section, environment));
    }

    public SliderViewModel volume() {
        return volume;
    }

    public SliderViewModel size() {
        return size;
    }

    public SliderViewModel window() {
        return window;
    }

    public SliderViewModel spot() {
        return spot;
    }

    ReadOnlyObjectProperty<Memories> memoriesProperty() {
        return memories.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Targets> targetsProperty() {
        return targets.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty spotUnlinkedProperty() {
        return spotUnlinked.getReadOnlyProperty();
    }
}
