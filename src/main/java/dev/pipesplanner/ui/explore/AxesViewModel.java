package dev.pipesplanner.ui.explore;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NumberType.Scale;
import dev.pipesplanner.ui.designs.AxesPreset;
import dev.pipesplanner.ui.designs.DesignViews;
import dev.pipesplanner.ui.session.SessionViewModel;

import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Which fields an exploration varies, and from where to where; the first goes across, the second
/// up.
public final class AxesViewModel {

    /// More would be a table that nobody reads.
    private static final int MOST = 4;

    /// What every plan can be asked.
    private static final AxesPreset VOLUME_WORK =
            new AxesPreset(
                    "volume-work", "workload.messagesPerMonth", "workload.processingSeconds.mean");

    /// A preset.
    ///
    /// @param missing the field that the environment does not have
    record Offer(AxesPreset preset, Optional<VariedField> missing) {}

    private final SessionViewModel session;
    private final ObservableValue<List<Offer>> presets;
    private final ReadOnlyListWrapper<AxisRange> axes =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

    AxesViewModel(SessionViewModel session) {
        this.session = session;
        presets = session.environmentProperty().map(this::offers);
        use(VOLUME_WORK);
        session.environmentProperty().subscribe(_ -> dropWhatDoesNotApply());
    }

    /// A field that goes with another pattern or policy is gone with it.
    private void dropWhatDoesNotApply() {
        if (!axes.stream().allMatch(axis -> axis.field().applies(environment()))) {
            axes.setAll(axes.stream().filter(axis -> axis.field().applies(environment())).toList());
        }
    }

    private Environment environment() {
        return session.environmentProperty().get();
    }

    ReadOnlyListProperty<AxisRange> axesProperty() {
        return axes.getReadOnlyProperty();
    }

    /// The presets of all plans and of the compared designs.
    ObservableValue<List<Offer>> presets() {
        return presets;
    }

    private List<Offer> offers(Environment environment) {
        return Stream.concat(
                        Stream.of(VOLUME_WORK),
                        environment.designs().stream()
                                .flatMap(design -> DesignViews.of(design).presets().stream()))
                .map(preset -> new Offer(preset, missing(preset, environment)))
                .toList();
    }

    /// Replaces the axes.
    void use(AxesPreset preset) {
        if (missing(preset, environment()).isEmpty()) {
            axes.setAll(
                    fields(preset).map(field -> AxisRange.around(field, environment())).toList());
        }
    }

    private static Optional<VariedField> missing(AxesPreset preset, Environment environment) {
        return fields(preset).filter(field -> !field.applies(environment)).findFirst();
    }

    private static Stream<VariedField> fields(AxesPreset preset) {
        return Stream.of(preset.across(), preset.up()).map(VariedField::of);
    }

    /// Fields that are no axis yet.
    List<VariedField> addable() {
        return axes.size() >= MOST
                ? List.of()
                : VariedField.all(environment()).stream()
                        .filter(field -> axes.stream().noneMatch(at -> at.field().equals(field)))
                        .toList();
    }

    void add(VariedField field) {
        if (addable().contains(field)) {
            axes.add(AxisRange.around(field, environment()));
        }
    }

    void remove(VariedField field) {
        axes.removeIf(axis -> axis.field().equals(field));
    }

    boolean canSwap() {
        return axes.size() > 1;
    }

    /// What goes across goes up.
    void swap() {
        if (canSwap()) {
            List<AxisRange> swapped = new ArrayList<>(axes);
            swapped.set(0, axes.get(1));
            swapped.set(1, axes.get(0));
            axes.setAll(swapped);
        }
    }

    /// @return why the text was refused; empty when it was not
    String setFrom(VariedField field, String text) {
        return change(field, axis -> axis.withFrom(text));
    }

    /// @return why the text was refused; empty when it was not
    String setTo(VariedField field, String text) {
        return change(field, axis -> axis.withTo(text));
    }

    /// @return why the scale was refused; empty when it was not
    String setScale(VariedField field, Scale scale) {
        return change(field, axis -> axis.with(scale));
    }

    private String change(VariedField field, UnaryOperator<AxisRange> change) {
        Optional<AxisRange> old = find(field);
        try {
            old.map(change)
                    .filter(changed -> !old.equals(Optional.of(changed)))
                    .ifPresent(changed -> axes.set(axes.indexOf(old.get()), changed));
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage()).replace('\n', ' ');
        }
    }

    private Optional<AxisRange> find(VariedField field) {
        return axes.stream().filter(axis -> axis.field().equals(field)).findFirst();
    }
}
