package dev.pipesplanner.ui;

import dev.pipesplanner.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

import java.util.Optional;

/// Questions that wait for an answer, over the window.
final class Dialogs {

    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    private final Node owner;

    Dialogs(Node owner) {
        this.owner = owner;
    }

    void tell(String title, String text) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, text, ButtonType.OK);
        show(alert, title);
    }

    void warn(String title, String text) {
        Alert alert = new Alert(Alert.AlertType.ERROR, text, ButtonType.OK);
        show(alert, title);
    }

    Optional<String> ask(String title, String initial) {
        TextInputDialog dialog = new TextInputDialog(initial);
        return show(dialog, title);
    }

    Unsaved askUnsaved(String planName) {
        ButtonType save = new ButtonType(Messages.get("unsaved.save"), ButtonBar.ButtonData.YES);
        ButtonType discard =
                new ButtonType(Messages.get("unsaved.discard"), ButtonBar.ButtonData.NO);
        Alert alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        Messages.get("unsaved.text", planName),
                        save,
                        discard,
                        ButtonType.CANCEL);
        ButtonType chosen = show(alert, Messages.get("unsaved.title")).orElse(ButtonType.CANCEL);
        if (chosen == save) {
            return Unsaved.SAVE;
        }
        return chosen == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    private <T> Optional<T> show(Dialog<T> dialog, String title) {
        dialog.initOwner(window());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.getDialogPane().setMinWidth(420);
        dialog.getDialogPane().setStyle(owner.getStyle());
        return dialog.showAndWait();
    }

    Window window() {
        return owner.getScene().getWindow();
    }
}
