package dev.pipesplanner.ui.compare;

import dev.pipesplanner.ui.text.Messages;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Lays out the two sides.
public final class CompareController {

    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final String VALUE = "compare-value";
    private static final double LABEL_PERCENT = 32;
    private static final double TOPIC_PERCENT = 24;

    private final CompareViewModel compare;

    @FXML private ComboBox<String> leftEnvironment;
    @FXML private ComboBox<String> rightEnvironment;
    @FXML private VBox compareBody;
    @FXML private Label compareInputs;
    @FXML private Label comparePending;
    @FXML private GridPane billGrid;
    @FXML private GridPane fieldGrid;
    @FXML private Label leftDesigns;
    @FXML private Label rightDesigns;
    @FXML private GridPane leftGrid;
    @FXML private GridPane rightGrid;

    public CompareController(CompareViewModel compare) {
        this.compare = compare;
    }

    @FXML
    private void initialize() {
        leftEnvironment.setItems(compare.names());
        rightEnvironment.setItems(compare.names());
        leftEnvironment.valueProperty().bindBidirectional(compare.leftProperty());
        rightEnvironment.valueProperty().bindBidirectional(compare.rightProperty());
        compareInputs.textProperty().bind(compare.inputs());
        compare.sidesProperty().subscribe(this::show);
        comparePending.visibleProperty().bind(compare.pendingProperty());
        compare.pendingProperty()
                .subscribe(now -> compareBody.pseudoClassStateChanged(PENDING, now));
    }

    private void show(SideBySide sides) {
        showBills(sides);
        List<String> names = sides.sides().stream().map(SideBySide.Side::name).toList();
        Cells fields = texts(names, sides.fields());
        if (sides.fields().isEmpty()) {
            fields.left(Messages.get("compare.same"), "hint", 0, 1, names.size() + 1);
        }
        fields.into(fieldGrid);
        showDesigns(sides.sides());
    }

    private void showDesigns(List<SideBySide.Side> sides) {
        List<Label> titles = List.of(leftDesigns, rightDesigns);
        List<GridPane> grids = List.of(leftGrid, rightGrid);
        for (int i = 0; i < sides.size(); i++) {
            SideBySide.Side side = sides.get(i);
            titles.get(i).setText(Messages.get("compare.designs", side.name()));
            columns(grids.get(i), TOPIC_PERCENT, side.designs().size());
            texts(side.designs(), side.topics()).into(grids.get(i));
        }
    }

    /// A first column for labels; the others share the rest.
    private static void columns(GridPane grid, double firstPercent, int others) {
        if (grid.getColumnConstraints().size() == others + 1) {
            return;
        }
        grid.getColumnConstraints().clear();
        for (int i = 0; i <= others; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? firstPercent : (100 - firstPercent) / others);
            grid.getColumnConstraints().add(column);
        }
    }

    /// Texts of any length begin at the left of their column.
    private static Cells texts(List<String> titles, List<SideBySide.Row> rows) {
        Cells cells = new Cells();
        for (int i = 0; i < titles.size(); i++) {
            cells.left(titles.get(i), "column-title", i + 1, 0, 1);
        }
        int line = 1;
        for (SideBySide.Row row : rows) {
            cells.left(row.label(), VALUE, 0, line, 1);
            for (int i = 0; i < row.values().size(); i++) {
                cells.left(row.values().get(i), VALUE, i + 1, line, 1);
            }
            line++;
        }
        return cells;
    }

    private void showBills(SideBySide sides) {
        List<String> titles =
                sides.sides().stream().flatMap(side -> side.designs().stream()).toList();
        columns(billGrid, LABEL_PERCENT, titles.size());
        Cells cells = new Cells();
        int first = 1;
        for (SideBySide.Side side : sides.sides()) {
            int span = side.designs().size();
            cells.right(side.name(), "compare-name", first, 0, span);
            cells.right(side.verdict(), "compare-verdict", first, 1, span);
            first += span;
        }
        for (int i = 0; i < titles.size(); i++) {
            cells.right(titles.get(i), "column-title", i + 1, 2, 1);
        }
        int line = 3;
        for (SideBySide.Row row : sides.bills()) {
            String style = row.total() ? "compare-total" : VALUE;
            cells.left(row.label(), style, 0, line, 1);
            for (int i = 0; i < row.values().size(); i++) {
                cells.right(row.values().get(i), style, i + 1, line, 1);
            }
            line++;
        }
        cells.into(billGrid);
    }
}
