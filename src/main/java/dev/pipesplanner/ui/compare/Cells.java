package dev.pipesplanner.ui.compare;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.List;

/// The texts of a table. One of the same shape as before only gets other words: a dragged slider
/// changes some figures, and labels that stay are neither styled nor measured again.
final class Cells {

    /// One text and its place.
    private record Cell(String style, int column, int line, int span, boolean right) {}

    private final List<Cell> shape = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /// A text that begins at the left of its column.
    void left(String text, String style, int column, int line, int span) {
        add(text, new Cell(style, column, line, span, false));
    }

    /// A text that ends at the right of its columns.
    void right(String text, String style, int column, int line, int span) {
        add(text, new Cell(style, column, line, span, true));
    }

    private void add(String text, Cell cell) {
        texts.add(text);
        shape.add(cell);
    }

    /// Puts the table into a grid.
    void into(GridPane grid) {
        if (!shape.equals(grid.getUserData())) {
            grid.getChildren().setAll(shape.stream().map(Cells::label).toList());
            grid.setUserData(List.copyOf(shape));
        }
        for (int i = 0; i < texts.size(); i++) {
            ((Label) grid.getChildren().get(i)).setText(texts.get(i));
        }
    }

    private static Label label(Cell cell) {
        Label label = new Label();
        label.getStyleClass().add(cell.style());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setConstraints(label, cell.column(), cell.line(), cell.span(), 1);
        if (cell.right()) {
            label.setTextAlignment(TextAlignment.RIGHT);
            GridPane.setHalignment(label, HPos.RIGHT);
        }
        return label;
    }
}
