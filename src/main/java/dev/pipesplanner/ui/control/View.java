package dev.pipesplanner.ui.control;

import dev.pipesplanner.ui.text.Messages;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Loads what a controller binds: `AnswerController` finds `AnswerView.fxml` beside itself.
public final class View {

    private static final String CONTROLLER = "Controller";

    private View() {}

    /// @param controller whose class is named `NAMEController`
    public static Parent of(Object controller) {
        Class<?> type = controller.getClass();
        String file = type.getSimpleName().replace(CONTROLLER, "") + "View.fxml";
        FXMLLoader loader = new FXMLLoader(type.getResource(file), Messages.bundle());
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + file, e);
        }
    }
}
