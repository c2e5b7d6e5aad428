package dev.pipesplanner.ui;

import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.inputs.InputsController;
import dev.pipesplanner.ui.services.Memory;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

/// The inputs at the side of the window, which can be hidden; they come back as they were left.
final class InputsPanel {

    private static final String KEY = "inputs";

    private final InputsController inputs;
    private final BooleanProperty shown;

    InputsPanel(InputsController inputs, Memory memory) {
        this.inputs = inputs;
        shown = new SimpleBooleanProperty(!memory.get(KEY, "").equals("false"));
        shown.subscribe(now -> memory.put(KEY, String.valueOf(now)));
    }

    Parent view() {
        Parent view = View.of(inputs);
        view.visibleProperty().bind(shown);
        view.managedProperty().bind(shown);
        return view;
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    /// Shows the input of a field, by its path, and puts the cursor there.
    void goTo(String path) {
        shown.set(true);
        inputs.goTo(path);
    }
}
