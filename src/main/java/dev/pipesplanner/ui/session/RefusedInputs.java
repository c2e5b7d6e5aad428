package dev.pipesplanner.ui.session;

import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;

/// Inputs that show a text which was refused, and why.
public final class RefusedInputs {

    private final ObservableMap<Object, String> reasons = FXCollections.observableHashMap();

    /// Remembers a refused text; an empty reason takes it back.
    ///
    /// @param input whoever shows the text; two inputs may show one field
    public void refuse(Object input, String reason) {
        if (reason.isEmpty()) {
            reasons.remove(input);
        } else {
            reasons.put(input, reason);
        }
    }

    /// Tells an input when its refusal is over, for instance because the step was undone.
    public void onAccepted(Object input, Runnable handler) {
        reasons.addListener(
                (MapChangeListener<Object, String>)
                        change -> {
                            if (change.getKey() == input && !change.wasAdded()) {
                                handler.run();
                            }
                        });
    }

    void onChange(Runnable handler) {
        reasons.addListener((MapChangeListener<Object, String>) _ -> handler.run());
    }

    /// Every input shows its value again.
    public void clear() {
        reasons.clear();
    }

    public boolean isEmpty() {
        return reasons.isEmpty();
    }
}
