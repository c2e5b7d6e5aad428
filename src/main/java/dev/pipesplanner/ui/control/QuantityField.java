package dev.pipesplanner.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A text field for one quantity: live while typing, checked when left or on Enter, Escape takes
/// the value before the typing back.
public final class QuantityField extends TextField {

    /// The theme's own: it changes colors and no size.
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private boolean showing;
    private boolean touched;

    public QuantityField() {
        getStyleClass().add("quantity-field");
    }

    /// Connects the field to its view model.
    public void connect(Typing typing, ObservableValue<String> shown) {
        ObservableValue<String> error = typing.errorProperty();
        shown.subscribe(text -> {
            if (!touched && error.getValue().isEmpty()) {
                show(text);
            }
        });
        error.subscribe(reason -> {
            pseudoClassStateChanged(DANGER, !reason.isEmpty());
            setAccessibleHelp(reason);
            if (reason.isEmpty() && !touched) {
                show(shown.getValue());
            }
        });
        textProperty()
                .subscribe(text -> {
                    if (!showing && isFocused()) {
                        touched = true;
                        typing.tryText(text);
                    }
                });
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        leave(typing, shown);
                    }
                });
        setOnAction(_ -> leave(typing, shown));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && touched) {
                        touched = false;
                        typing.cancel();
                        show(shown.getValue());
                        event.consume();
                    }
                });
    }

    /// True while the text itself has something to undo; otherwise undo means the plan's.
    public boolean isBeingEdited() {
        return touched && isUndoable();
    }

    private void leave(Typing typing, ObservableValue<String> shown) {
        if (touched) {
            touched = false;
            typing.commit(getText());
            if (typing.errorProperty().get().isEmpty()) {
                show(shown.getValue());
            }
        }
    }

    private void show(String text) {
        showing = true;
        setText(text);
        showing = false;
    }
}
