package dev.pipesplanner.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// Why an input's text was refused. It lies over what is beside the input, so that nothing moves
/// when it comes and goes.
final class ErrorText extends Label {

    ErrorText(ObservableValue<String> reason) {
        getStyleClass().add("input-error");
        setManaged(false);
        setMouseTransparent(true);
        setWrapText(true);
        textProperty().bind(reason);
        visibleProperty().bind(textProperty().isNotEmpty());
    }
}
