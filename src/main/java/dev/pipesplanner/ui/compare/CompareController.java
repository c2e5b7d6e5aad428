package dev.pipesplanner.ui.compare;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.text.Messages;

import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

import java.util.Arrays;
import java.util.List;

/// Lays out the two sides.
public final class CompareController {

    private final CompareViewModel compare;

    @FXML private ComboBox<String> leftEnvironment;
    @FXML private ComboBox<String> rightEnvironment;
    @FXML private Label compareInputs;
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
        compare.sidesProperty().subscribe(this::showDesigns);
    }

    private void show(CompareViewModel.Sides sides) {
        showBills(sides);
        List<String> names = List.of(compare.leftProperty().get(), compare.rightProperty().get());
        texts(fieldGrid, names, sides.fields());
        if (sides.fields().isEmpty()) {
            fieldGrid.add(styled(Messages.get("compare.same"), "hint"), 0, 1, 3, 1);
        }
    }

    private void showDesigns(CompareViewModel.Sides sides) {
        List<String> names = List.of(compare.leftProperty().get(), compare.rightProperty().get());
        List<Label> titles = List.of(leftDesigns, rightDesigns);
        List<GridPane> grids = List.of(leftGrid, rightGrid);
        for (int side = 0; side < sides.designs().size(); side++) {
            titles.get(side).setText(Messages.get("compare.designs", names.get(side)));
            List<String> designs =
                    Arrays.stream(Design.values())
                            .map(design -> Messages.get("design." + design.id()))
                            .toList();
            texts(grids.get(side), designs, sides.designs().get(side));
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
        List<String> names = List.of(compare.leftProperty().get(), compare.rightProperty().get());
        for (int i = 0; i < names.size(); i++) {
            Label name = styled(names.get(i), "compare-name");
            Label verdict = styled(sides.verdicts().get(i), "compare-verdict");
            verdict.setTextAlignment(TextAlignment.RIGHT);
            GridPane.setHalignment(name, HPos.RIGHT);
            GridPane.setHalignment(verdict, HPos.RIGHT);
            billGrid.add(name, 1 + 2 * i, 0, 2, 1);
            billGrid.add(verdict, 1 + 2 * i, 1, 2, 1);
        }
        String pipes = Messages.get("design." + Design.PIPES.id());
        String service = Messages.get("design." + Design.SERVICE.id());
        header(billGrid, List.of(pipes, service, pipes, service), 2);
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
