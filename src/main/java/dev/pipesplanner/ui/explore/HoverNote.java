package dev.pipesplanner.ui.explore;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What comes of the plan under the mouse, beside it.
final class HoverNote extends VBox {

    private static final double ASIDE = 18;

    private final Label title = new Label();
    private final Label lines = new Label();

    HoverNote() {
        getStyleClass().add("hover-note");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        title.getStyleClass().add("chip-name");
        title.setWrapText(true);
        lines.setWrapText(true);
        getChildren().setAll(title, lines);
    }

    /// @param width of what it lies over, which it does not leave
    void show(SelectedPlan plan, double x, double y, double width) {
        title.setText(plan.title());
        lines.setText(plan.lines().isEmpty() ? plan.verdict() : String.join("\n", plan.lines()));
        setVisible(true);
        double own = Math.min(prefWidth(-1), width / 2);
        double left = x + ASIDE + own > width ? x - ASIDE - own : x + ASIDE;
        resizeRelocate(Math.max(0, left), Math.max(0, y + ASIDE), own, prefHeight(own));
    }

    void hide() {
        setVisible(false);
    }
}
