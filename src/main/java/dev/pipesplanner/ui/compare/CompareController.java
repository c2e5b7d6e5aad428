package dev.pipesplanner.ui.compare;

import dev.pipesplanner.ui.text.Messages;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import java.util.List;

/// Lays out the two sides.
public final class CompareController {

    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
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

    private void show(CompareViewModel.Sides sides) {
        showBills(sides);
        List<String> names = sides.sides().stream().map(CompareViewModel.Side::name).toList();
        texts(fieldGrid, names, sides.fields());
        if (sides.fields().isEmpty()) {
            fieldGrid.add(styled(Messages.get("compare.same"), "hint"), 0, 1, names.size() + 1, 1);
        }
        showDesigns(sides.sides());
    }

    private void showDesigns(List<CompareViewModel.Side> sides) {
        List<Label> titles = List.of(leftDesigns, rightDesigns);
        List<GridPane> grids = List.of(leftGrid, rightGrid);
        for (int i = 0; i < sides.size(); i++) {
            CompareViewModel.Side side = sides.get(i);
            titles.get(i).setText(Messages.get("compare.designs", side.name()));
            columns(grids.get(i), TOPIC_PERCENT, side.designs().size());
            texts(grids.get(i), side.designs(), side.topics());
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
    private static void texts(GridPane grid, List<String> titles, List<CompareViewModel.Row> rows) {
        grid.getChildren().clear();
        for (int i = 0; i < titles.size(); i++) {
            grid.add(styled(titles.get(i), "column-title"), i + 1, 0);
        }
        int line = 1;
        for (CompareViewModel.Row row : rows) {
            grid.add(styled(row.label(), "compare-value"), 0, line);
            for (int i = 0; i < row.values().size(); i++) {
                grid.add(styled(row.values().get(i), "compare-value"), i + 1, line);
            }
            line++;
        }
    }

    private void showBills(CompareViewModel.Sides sides) {
        billGrid.getChildren().clear();
        List<String> titles =
                sides.sides().stream().flatMap(side -> side.designs().stream()).toList();
        columns(billGrid, LABEL_PERCENT, titles.size());
        int first = 1;
        for (CompareViewModel.Side side : sides.sides()) {
            Label name = styled(side.name(), "compare-name");
            Label verdict = styled(side.verdict(), "compare-verdict");
            verdict.setTextAlignment(TextAlignment.RIGHT);
            GridPane.setHalignment(name, HPos.RIGHT);
            GridPane.setHalignment(verdict, HPos.RIGHT);
            int span = side.designs().size();
            billGrid.add(name, first, 0, span, 1);
            billGrid.add(verdict, first, 1, span, 1);
            first += span;
        }
        header(billGrid, titles, 2);
        int line = 3;
        for (CompareViewModel.Row row : sides.bills()) {
            line = add(billGrid, row, line);
        }
    }

    private static void header(GridPane grid, List<String> titles, int line) {
        for (int i = 0; i < titles.size(); i++) {
            Label title = styled(titles.get(i), "column-title");
            GridPane.setHalignment(title, HPos.RIGHT);
            grid.add(title, i + 1, line);
        }
    }

    private static int add(GridPane grid, CompareViewModel.Row row, int line) {
        String style = row.total() ? "compare-total" : "compare-value";
        Label label = styled(row.label(), style);
        grid.add(label, 0, line);
        for (int i = 0; i < row.values().size(); i++) {
            Label value = styled(row.values().get(i), style);
            GridPane.setHalignment(value, HPos.RIGHT);
            grid.add(value, i + 1, line);
        }
        return line + 1;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
