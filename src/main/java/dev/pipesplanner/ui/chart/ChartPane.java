package dev.pipesplanner.ui.chart;

import dev.pipesplanner.chart.PlanChart;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.StackPane;

/// A chart, or its table.
final class ChartPane extends StackPane {

    private final PlanChart chart;
    private final ChartView view;
    private final ChartTableView table = new ChartTableView();
    private final BooleanProperty asTable = new SimpleBooleanProperty();
    private boolean isZoomable;
    private Runnable resetZoom = () -> {};

    /// @param name in the ids of its parts
    ChartPane(String name, PlanChart chart) {
        this.chart = chart;
        view = new ChartView(chart);
        view.setId(name + "Chart");
        table.setId(name + "Table");
        table.setMinSize(0, 0);
        table.visibleProperty().bind(asTable);
        view.visibleProperty().bind(asTable.not());
        asTable.subscribe(_ -> refresh());
        getChildren().setAll(view, table);
    }

    PlanChart chart() {
        return chart;
    }

    ChartView view() {
        return view;
    }

    BooleanProperty asTableProperty() {
        return asTable;
    }

    /// The chart can show less than all.
    ///
    /// @param reset shows all again
    void zoomable(Runnable reset) {
        isZoomable = true;
        resetZoom = reset;
    }

    boolean isZoomable() {
        return isZoomable;
    }

    void resetZoom() {
        resetZoom.run();
    }

    /// Tells readers what the chart shows now, and fills the table when it is looked at.
    void refresh() {
        view.setAccessibleText(chart.sentence());
        if (asTable.get()) {
            table.show(chart.table());
            table.setAccessibleText(chart.sentence());
        }
    }
}
