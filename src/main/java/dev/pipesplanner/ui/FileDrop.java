package dev.pipesplanner.ui;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;

/// What happens to a file that is dropped on the window: a plan is opened, a folder or a file of
/// Terraform is imported, anything else is taken for a trace.
final class FileDrop {

    private final Consumer<String> plan;
    private final Consumer<String> trace;
    private final Consumer<String> terraform;

    FileDrop(Consumer<String> plan, Consumer<String> terraform, Consumer<String> trace) {
        this.plan = plan;
        this.terraform = terraform;
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

    /// @param location of the dropped file or folder
    void take(String location) {
        if (location.endsWith(".plan.json")) {
            plan.accept(location);
        } else if (isTerraform(location)) {
            terraform.accept(location);
        } else {
            trace.accept(location);
        }
    }

    private static boolean isTerraform(String location) {
        return location.endsWith(".tfvars")
                || location.endsWith(".tfvars.json")
                || location.endsWith(".tf")
                || new File(location).isDirectory();
    }

    private static boolean isOneFile(List<File> files) {
        return files.size() == 1;
    }
}
