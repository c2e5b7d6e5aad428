package dev.pipesplanner.ui.chart;

import dev.pipesplanner.ui.simulation.TraceViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the trace under a chart is; behind a click, what was repaired or assumed when it was read.
final class TraceNote extends VBox {

    private final Label repairs = line();

    /// @param name of the tab, in the ids of its parts
    TraceNote(String name, TraceViewModel traces) {
        Label note = line();
        note.setId(name + "Trace");
        note.textProperty().bind(traces.noteProperty());
        shownWhile(note, traces.noteProperty().isNotEmpty());
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);

        repairs.setId(name + "TraceRepairs");
        repairs.textProperty().bind(traces.repairsProperty());
        show(false);

        Hyperlink more = new Hyperlink();
        more.setId(name + "TraceMore");
        more.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        more.setOnAction(_ -> {
            show(!repairs.isVisible());
            more.setVisited(false);
        });
        more.textProperty()
                .bind(
                        Bindings.when(repairs.visibleProperty())
                                .then(Messages.get("trace.less"))
                                .otherwise(Messages.get("trace.more")));
        shownWhile(more, traces.repairsProperty().isNotEmpty());

        HBox first = new HBox(note, more);
        first.getStyleClass().add("trace-line");
        getStyleClass().add("trace-note");
        getChildren().addAll(first, repairs);
        shownWhile(this, traces.noteProperty().isNotEmpty());
        traces.repairsProperty().subscribe(_ -> show(false));
    }

    private void show(boolean whole) {
        repairs.setVisible(whole);
        repairs.setManaged(whole);
    }

    private static Label line() {
        Label label = new Label();
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void shownWhile(Node node, BooleanBinding condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
