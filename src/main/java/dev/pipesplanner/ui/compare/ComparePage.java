package dev.pipesplanner.ui.compare;

import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.page.Page;
import dev.pipesplanner.ui.page.PageParts;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// Environments side by side.
public final class ComparePage implements Page {

    private static final String ID = "compare";

    private final CompareViewModel compare;
    private final ObservableValue<Boolean> several;

    public ComparePage(PageParts parts) {
        compare =
                new CompareViewModel(
                        parts.session(),
                        parts.background(),
                        parts.pages().isShown(ID),
                        parts.inFile());
        several = Bindings.createBooleanBinding(() -> compare.names().size() > 1, compare.names());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Parent view() {
        return View.of(new CompareController(compare));
    }

    @Override
    public ObservableValue<Boolean> available() {
        return several;
    }
}
