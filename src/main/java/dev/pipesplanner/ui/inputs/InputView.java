package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.ui.text.Messages;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Loads a part of the inputs that is not in every window.
public final class InputView {

    private InputView() {}

    /// @param file beside the controller's class
    public static Parent load(String file, Object controller) {
        FXMLLoader loader =
                new FXMLLoader(controller.getClass().getResource(file), Messages.bundle());
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + file, e);
        }
    }
}
