package dev.pipesplanner.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/// A text field for one quantity: live while typing, checked when left or on Enter, Escape takes
/// the shown value back.
public final class QuantityField extends TextField {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("error");

    private boolean showing;
    private boolean touched;

    public QuantityField() {
        getStyleClass().add("quantity-field");
    }

    /// Connects the field to its view model.
    public void connect(
            ObservableValue<String> shown,
            ObservableValue<String> error,
            Consumer<String> live,
            Consumer<String> commit) {
        shown.subscribe(text -> {
            if (!isFocused() || !touched) {
                show(text);
            }
        });
        error.subscribe(reason -> {
            pseudoClassStateChanged(INVALID, !reason.isEmpty());
            setAccessibleHelp(reason);
        });
        textProperty()
                .subscribe(text -> {
                    if (!showing && isFocused()) {
                        touched = true;
                        live.accept(text);
                    }
                });
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        leave(shown, error, commit);
                    }
                });
        setOnAction(_ -> leave(shown, error, commit));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && touched) {
                        touched = false;
                        show(shown.getValue());
                        commit.accept(shown.getValue());
                        event.consume();
                    }
                });
    }

    private void leave(
            ObservableValue<String> shown, ObservableValue<String> error, Consumer<String> commit) {
        if (touched) {
            touched = false;
            commit.accept(getText());
            if (error.getValue().isEmpty()) {
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
