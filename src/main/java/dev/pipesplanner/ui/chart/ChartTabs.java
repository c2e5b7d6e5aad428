package dev.pipesplanner.ui.chart;

import dev.pipesplanner.ui.session.SessionViewModel;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.TabPane;

/// The charts, each a question.
public final class ChartTabs extends TabPane {

    public ChartTabs(
            SessionViewModel session, ObservableBooleanValue dark, ObservableDoubleValue zoom) {
        getStyleClass().add("chart-tabs");
    }

    public void select(int index) {
        getSelectionModel().select(index);
    }
}
