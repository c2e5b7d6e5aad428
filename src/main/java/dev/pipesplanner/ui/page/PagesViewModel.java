package dev.pipesplanner.ui.page;

import dev.pipesplanner.ui.services.Memory;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import java.util.LinkedHashMap;
import java.util.Map;

/// Which page the window shows; it comes back with the next window.
public final class PagesViewModel {

    private static final String KEY = "page";

    private final Memory memory;
    private final String last;
    private final Map<String, ObservableValue<Boolean>> available = new LinkedHashMap<>();
    private final BooleanProperty filled = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");

    public PagesViewModel(Memory memory) {
        this.memory = memory;
        this.last = memory.get(KEY, "");
    }

    /// Adds a page behind those that are there. The first one is shown, until the one is added that
    /// was shown last; it is shown again when another one cannot be shown any more.
    public void add(String id, ObservableValue<Boolean> isAvailable) {
        available.put(id, isAvailable);
        if (shown.get().isEmpty() || last.equals(id) && isAvailable.getValue()) {
            shown.set(id);
        }
        isAvailable.subscribe(now -> {
            if (!now && shown.get().equals(id)) {
                show(available.keySet().iterator().next());
            }
        });
    }

    /// Shows a page if it can be shown now.
    public void show(String id) {
        ObservableValue<Boolean> isAvailable = available.get(id);
        if (isAvailable != null && isAvailable.getValue()) {
            filled.set(filled.get() && shown.get().equals(id));
            shown.set(id);
            memory.put(KEY, id);
        }
    }

    /// Whether one part of the page fills it, and hides the others; not when another page comes.
    public BooleanProperty filledProperty() {
        return filled;
    }

    /// The id of the page that is shown.
    public ReadOnlyStringProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether it is that one.
    public BooleanBinding isShown(String id) {
        return shown.isEqualTo(id);
    }
}
