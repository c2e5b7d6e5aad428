package dev.pipesplanner.ui.chart;

import dev.pipesplanner.chart.PlanChart;
import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.simulation.SimulationViewModel;
import dev.pipesplanner.ui.simulation.TraceViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jfree.chart.fx.ChartViewer;

/// A chart of the simulated month, or its table; over it what the simulation does, and under it
/// what the trace is.
final class SimulationPane extends BorderPane {

    private final PlanChart chart;
    private final ChartViewer viewer;
    private final ChartTableView table = new ChartTableView();
    private final ToggleButton asTable = new ToggleButton(Messages.get("chart.asTable"));
    private static final double LINE_EMS = 50;

    private final HBox tools = new HBox();

    /// @param name of the tab, in the ids of its controls
    SimulationPane(
            String name, PlanChart chart, SimulationViewModel simulation, TraceViewModel traces) {
        this.chart = chart;
        viewer = new ChartViewer(chart.chart());
        viewer.setId(name + "Chart");
        viewer.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        viewer.setMinSize(0, 0);
        viewer.setFocusTraversable(true);
        table.setId(name + "Table");
        table.setMinSize(0, 0);
        table.visibleProperty().bind(asTable.selectedProperty());
        viewer.visibleProperty().bind(asTable.selectedProperty().not());
        asTable.setId(name + "AsTable");
        asTable.selectedProperty().subscribe(_ -> refresh());
        getStyleClass().add("simulation-pane");
        setTop(bar(name, simulation));
        setCenter(new StackPane(viewer, table));
        setBottom(note(name, traces));
    }

    ChartViewer viewer() {
        return viewer;
    }

    /// Controls of this chart alone go to the left.
    void add(Node... controls) {
        tools.getChildren().addAll(controls);
    }

    /// Tells readers what the chart shows now, and fills the table when it is looked at.
    void refresh() {
        viewer.setAccessibleText(chart.sentence());
        if (asTable.isSelected()) {
            table.show(chart.table());
            table.setAccessibleText(chart.sentence());
        }
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

    private static Label note(String name, TraceViewModel traces) {
        Label note = new Label();
        note.setId(name + "Trace");
        note.getStyleClass().addAll("hint", "trace-note");
        note.textProperty().bind(traces.noteProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(traces.noteProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(640);
        note.setTooltip(whole);
        note.setWrapText(true);
        shownWhile(note, traces.noteProperty().isNotEmpty());
        return note;
    }

    static Button button(String key, Runnable handler) {
        Button button = new Button(Messages.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small-button");
        button.setOnAction(_ -> handler.run());
        return button;
    }

    private static void shownWhile(
            Node node, javafx.beans.value.ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
