package dev.pipesplanner.ui.page;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// One subject, in the middle of the window and beside the inputs.
public interface Page {

    /// Names its tab and its action: `page.ID`.
    String id();

    /// Builds what is shown; asked for once, when the page is shown for the first time.
    Parent view();

    /// Whether it can be shown now; what `action.page.ID.disabled` says is the reason why not.
    default ObservableValue<Boolean> available() {
        return new SimpleBooleanProperty(true);
    }
}
