package dev.pipesplanner.ui;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;

/// What happens to a file that is dropped on the window: a plan is opened, anything else is taken
/// for a trace.
final class FileDrop {

    private final Consumer<String> plan;
    private final Consumer<String> trace;

    FileDrop(Consumer<String> plan, Consumer<String> trace) {
        this.plan = plan;
        this.trace = trace;
    }

    void on(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, FileDrop::accept);
        node.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private static void accept(DragEvent event) {
        if (isOneFile(event.getDragboard().getFiles())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        event.setDropCompleted(isOneFile(files));
        if (isOneFile(files)) {
            take(files.getFirst().getPath());
        }
        event.consume();
    }

    /// @param location of the dropped file
    void take(String location) {
        (location.endsWith(".plan.json") ? plan : trace).accept(location);
    }

    private static boolean isOneFile(List<File> files) {
        return files.size() == 1;
    }
}
