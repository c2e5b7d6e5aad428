package dev.pipesplanner.ui.explore;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.List;

/// Plans as rows that can be sorted and filtered; a row stays its plan wherever it stands.
final class PlanTableView extends TableView<PlanTable.Line> {

    private final ObservableList<PlanTable.Line> all = FXCollections.observableArrayList();
    private final FilteredList<PlanTable.Line> filtered = new FilteredList<>(all);
    private PlanTable shown = PlanTable.NONE;

    PlanTableView() {
        getStyleClass().add("chart-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        SortedList<PlanTable.Line> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    void show(PlanTable table) {
        if (!table.columns().equals(shown.columns())) {
            List<TableColumn<PlanTable.Line, PlanTable.Cell>> columns = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                columns.add(column(table, i));
            }
            getColumns().setAll(columns);
        }
        shown = table;
        all.setAll(table.rows());
    }

    /// Shows the rows in which each word stands.
    void filter(String words) {
        filtered.setPredicate(line -> words.isBlank() || line.matches(words));
    }

    /// As they are shown, for spreadsheets.
    String tabbed() {
        return shown.tabbed(getItems());
    }

    private static TableColumn<PlanTable.Line, PlanTable.Cell> column(PlanTable table, int index) {
        TableColumn<PlanTable.Line, PlanTable.Cell> column =
                new TableColumn<>(table.columns().get(index));
        column.setReorderable(false);
        column.setCellValueFactory(
                line -> new SimpleObjectProperty<>(line.getValue().cells().get(index)));
        if (table.isFigure(index)) {
            column.getStyleClass().add("figure");
        }
        return column;
    }
}
