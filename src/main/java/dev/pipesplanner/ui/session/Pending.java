package dev.pipesplanner.ui.session;

import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// Says why figures are not those of the inputs, or may still change.
final class Pending {

    private final ObservableValue<Boolean> stale;
    private final ObservableValue<Boolean> simulating;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    /// @param stale whether the answer is that to earlier inputs
    /// @param simulating whether a simulation is under way that would know better
    Pending(ObservableValue<Boolean> stale, ObservableValue<Boolean> simulating) {
        this.stale = stale;
        this.simulating = simulating;
        stale.subscribe(_ -> update());
        simulating.subscribe(_ -> update());
    }

    private void update() {
        String busy = simulating.getValue() ? Messages.get("answer.simulating") : "";
        words.set(stale.getValue() ? Messages.get("answer.stale") : busy);
    }

    /// Empty when the figures are final.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
