package dev.pipesplanner.ui.compare;

import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.page.Page;
import dev.pipesplanner.ui.page.PageParts;

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
                        parts.session(), parts.background(), parts.pages().isShown(ID));
        several = parts.session().planProperty().map(plan -> plan.environments().size() > 1);
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
