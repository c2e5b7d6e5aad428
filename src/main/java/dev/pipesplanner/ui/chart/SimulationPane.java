package dev.pipesplanner.ui.chart;

import dev.pipesplanner.chart.PlanChart;
import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.simulation.SimulationViewModel;
import dev.pipesplanner.ui.simulation.TraceViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A chart of the simulated month, or its table; over it what the simulation does, and under it
/// what the trace is.
final class SimulationPane extends BorderPane {

    private static final double LINE_EMS = 50;

    private final ChartPane pane;
    private final ToggleButton asTable = new ToggleButton(Messages.get("chart.asTable"));
    private final HBox tools = new HBox();

    /// @param name of the tab, in the ids of its controls
    SimulationPane(
            String name, PlanChart chart, SimulationViewModel simulation, TraceViewModel traces) {
        pane = new ChartPane(name, chart);
        asTable.setId(name + "AsTable");
        asTable.selectedProperty().bindBidirectional(pane.asTableProperty());
        getStyleClass().add("simulation-pane");
        setTop(bar(name, simulation));
        setCenter(pane);
        setBottom(new TraceNote(name, traces));
    }

    ChartPane pane() {
        return pane;
    }

    /// Controls of this chart alone go to the left.
    void add(Node... controls) {
        tools.getChildren().addAll(controls);
    }

    void refresh() {
        pane.refresh();
    }

    private FoldingRow bar(String name, SimulationViewModel simulation) {
        Label status = new Label();
        status.setId(name + "Status");
        status.getStyleClass().add("hint");
        status.textProperty().bind(simulation.statusProperty());
        status.setMinWidth(0);
        Label stale = new Label(Messages.get("answer.stale"));
        stale.getStyleClass().addAll("badge", "warning");
        stale.setMinWidth(Region.USE_PREF_SIZE);
        shownWhile(stale, simulation.staleProperty());
        ProgressBar progress = new ProgressBar();
        progress.setId(name + "Progress");
        progress.progressProperty().bind(simulation.progressProperty());
        progress.accessibleTextProperty().bind(simulation.statusProperty());
        shownWhile(
                progress,
                simulation.runningProperty().and(simulation.progressProperty().greaterThan(0)));
        Button cancel = button("simulation.cancel", simulation::cancel);
        cancel.setId(name + "Cancel");
        shownWhile(cancel, simulation.runningProperty());
        Button again = button("simulation.again", simulation::again);
        again.setId(name + "Again");
        shownWhile(
                again,
                Bindings.createBooleanBinding(
                        () ->
                                !simulation.runningProperty().get()
                                        && (simulation.staleProperty().get()
                                                || simulation.shownProperty().get().isEmpty()),
                        simulation.runningProperty(),
                        simulation.staleProperty(),
                        simulation.shownProperty()));
        HBox bar = new HBox(status, stale, progress, cancel, again, asTable);
        asTable.setMinWidth(Region.USE_PREF_SIZE);
        tools.getStyleClass().add("simulation-tools");
        bar.getStyleClass().add("simulation-bar");
        return new FoldingRow(LINE_EMS, tools, bar, true);
    }

    static Button button(String key, Runnable handler) {
        Button button = new Button(Messages.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small-button");
        button.setOnAction(_ -> handler.run());
        return button;
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
