package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.control.FieldHelp;
import dev.pipesplanner.ui.control.FieldViewModel;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.designs.DesignInputs;
import dev.pipesplanner.ui.designs.DesignViews;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The inputs of the selected environment.
public final class InputsViewModel {

    private static final int MIB_PER_GB = 1024;

    /// The memories that the task's size offers, and the plan's.
    record Memories(List<String> offered, String chosen) {}

    private final SessionViewModel session;
    private final SliderViewModel volume;
    private final SliderViewModel size;
    private final ReadOnlyObjectWrapper<Memories> memories =
            new ReadOnlyObjectWrapper<>(new Memories(List.of(), ""));
    private final ReadOnlyObjectWrapper<List<Design>> designs =
            new ReadOnlyObjectWrapper<>(List.of());

    public InputsViewModel(SessionViewModel session) {
        this.session = session;
        volume =
                new SliderViewModel(
                        session, new Volume(() -> session.planProperty().get().hoursPerMonth()));
        size = new SliderViewModel(session, new TaskSize());
        session.environmentProperty().subscribe(this::read);
    }

    private void read(Environment environment) {
        List<String> offered =
                FargateSizes.memories(environment.task().cpu()).stream()
                        .map(InputsViewModel::gigabytes)
                        .toList();
        memories.set(new Memories(offered, gigabytes(environment.task().memory())));
        designs.set(environment.designs());
    }

    private static String gigabytes(int mib) {
        return Figures.significant((double) mib / MIB_PER_GB) + " GB";
    }

    public void chooseMemory(String gigabytes) {
        for (int mib : FargateSizes.memories(session.environmentProperty().get().task().cpu())) {
            if (gigabytes(mib).equals(gigabytes)) {
                session.change(
                        Messages.get("step.set", FieldLabels.of("task.memory")),
                        "",
                        environment -> TaskSize.withMemory(environment, mib));
            }
        }
    }

    String help(String path) {
        return FieldHelp.of(path, session.environmentProperty().get());
    }

    public FieldViewModel<?> field(String path) {
        return FieldViewModel.of(session, path);
    }

    ObservableValue<String> summary(InputSection section) {
        return summary(environment -> Summaries.of(section, environment));
    }

    ObservableValue<String> summary(Function<Environment, String> of) {
        return session.environmentProperty().map(of);
    }

    DesignInputs room(Design design) {
        return DesignViews.of(design).inputs(session);
    }

    /// The design whose Spot discount stands on top; empty where none has one.
    ObservableValue<Optional<Design>> spotLeader() {
        return session.environmentProperty().map(SpotDiscount::leader);
    }

    SpotViewModel spot(Design leader) {
        return new SpotViewModel(session, leader);
    }

    Optional<SpotFollower> spotFollower(Design design) {
        return SpotFollower.of(session, design);
    }

    public SliderViewModel volume() {
        return volume;
    }

    public SliderViewModel size() {
        return size;
    }

    ReadOnlyObjectProperty<Memories> memoriesProperty() {
        return memories.getReadOnlyProperty();
    }

    /// The compared designs, in their order.
    ReadOnlyObjectProperty<List<Design>> designsProperty() {
        return designs.getReadOnlyProperty();
    }
}
