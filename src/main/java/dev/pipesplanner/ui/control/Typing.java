package dev.pipesplanner.ui.control;

import dev.pipesplanner.ui.session.SessionViewModel;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.function.Consumer;

/// What is typed into one input, from the first key to Enter: one gesture.
///
/// A valid text is applied at once. A refused one takes back what its beginning has changed (the
/// `5` of `500`), so that the last good answer is the one before the typing.
public final class Typing {

    private final SessionViewModel session;
    private final String path;
    private final String label;
    private final String gesture;
    private final Consumer<String> apply;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /// @param path the field's, which messages begin with
    /// @param label the field's name in the window
    /// @param gesture the one that `apply` makes its changes in
    /// @param apply throws IllegalArgumentException when it refuses the text
    Typing(
            SessionViewModel session,
            String path,
            String label,
            String gesture,
            Consumer<String> apply) {
        this.session = session;
        this.path = path;
        this.label = label;
        this.gesture = gesture;
        this.apply = apply;
        session.refusals().onAccepted(this, () -> error.set(""));
    }

    /// Takes what was typed so far. A text that is no value yet may become one: no reason is shown
    /// before the input is left, but the answer is marked as the last valid one.
    public void tryText(String typed) {
        try {
            apply.accept(typed);
            accept();
        } catch (IllegalArgumentException e) {
            refuse(e);
        }
    }

    /// Takes what was typed, or says why not.
    public void commit(String typed) {
        try {
            apply.accept(typed);
            accept();
        } catch (IllegalArgumentException e) {
            error.set(refuse(e));
        }
        session.endGesture();
    }

    /// Restores what was there before the typing.
    public void cancel() {
        session.takeBack(gesture);
        accept();
    }

    /// The input shows a value of the plan again.
    void accept() {
        error.set("");
        session.refusals().refuse(this, "");
    }

    private String refuse(IllegalArgumentException e) {
        String reason = RefusalText.of(path, label, e);
        session.takeBack(gesture);
        session.refusals().refuse(this, reason);
        return reason;
    }

    /// Why the shown text was refused; empty when it was not.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
