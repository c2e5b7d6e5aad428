package dev.pipesplanner.ui.chart;

import dev.pipesplanner.chart.PlanChart;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

import org.jfree.chart.fx.ChartViewer;

/// A chart, or its table.
final class ChartPane extends StackPane {

    private final PlanChart chart;
    private final ChartViewer viewer;
    private final ChartTableView table = new ChartTableView();
    private final BooleanProperty asTable = new SimpleBooleanProperty();

    /// @param name in the ids of its parts
    ChartPane(String name, PlanChart chart) {
        this.chart = chart;
        viewer = new ChartViewer(chart.chart());
        viewer.setId(name + "Chart");
        viewer.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        viewer.setMinSize(0, 0);
        viewer.setFocusTraversable(true);
        table.setId(name + "Table");
        table.setMinSize(0, 0);
        table.visibleProperty().bind(asTable);
        viewer.visibleProperty().bind(asTable.not());
        asTable.subscribe(_ -> refresh());
        getChildren().setAll(viewer, table);
    }

    PlanChart chart() {
        return chart;
    }

    ChartViewer viewer() {
        return viewer;
    }

    BooleanProperty asTableProperty() {
        return asTable;
    }

    /// Tells readers what the chart shows now, and fills the table when it is looked at.
    void refresh() {
        viewer.setAccessibleText(chart.sentence());
        if (asTable.get()) {
            table.show(chart.table());
            table.setAccessibleText(chart.sentence());
        }
    }
}
