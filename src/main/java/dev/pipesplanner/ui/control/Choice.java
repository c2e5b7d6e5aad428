package dev.pipesplanner.ui.control;

import javafx.scene.control.ComboBox;

import java.util.List;
import java.util.function.Consumer;

/// A choice among texts that tells apart what the user chose and what the plan says: new items make
/// a combo box select another value on its own, which is nobody's choice.
public final class Choice extends ComboBox<String> {

    private boolean showing;

    public void show(List<String> offered, String value) {
        showing = true;
        if (!getItems().equals(offered)) {
            setValue(null);
            getItems().setAll(offered);
        }
        setValue(value);
        showing = false;
    }

    /// Shows the prompt, whatever is offered: a choice is a deed here, not a value.
    public void offer(List<String> offered) {
        showing = true;
        setValue(null);
        if (!getItems().equals(offered)) {
            getItems().setAll(offered);
        }
        showing = false;
    }

    public void onChosen(Consumer<String> use) {
        valueProperty()
                .addListener((_, _, value) -> {
                    if (!showing && value != null) {
                        use.accept(value);
                    }
                });
    }
}
