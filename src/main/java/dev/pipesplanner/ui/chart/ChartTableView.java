package dev.pipesplanner.ui.chart;

import dev.pipesplanner.chart.ChartTable;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.List;

/// The table behind a chart.
final class ChartTableView extends TableView<List<String>> {

    private List<String> headers = List.of();

    ChartTableView() {
        getStyleClass().add("chart-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    void show(ChartTable table) {
        if (!table.headers().equals(headers)) {
            headers = table.headers();
            List<TableColumn<List<String>, String>> columns = new ArrayList<>();
            for (int i = 0; i < headers.size(); i++) {
                columns.add(column(headers.get(i), i));
            }
            getColumns().setAll(columns);
        }
        getItems().setAll(table.rows());
    }

    private static TableColumn<List<String>, String> column(String header, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(header);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().get(index)));
        if (index > 0) {
            column.getStyleClass().add("figure");
        }
        return column;
    }
}
