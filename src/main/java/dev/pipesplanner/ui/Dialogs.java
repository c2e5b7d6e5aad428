package dev.pipesplanner.ui;

import dev.pipesplanner.ui.text.Messages;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.util.function.Consumer;

/// Questions that wait for an answer, over the window.
final class Dialogs {

    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    private static final double MOST_OF_WINDOW = 0.65;

    private final Node owner;

    Dialogs(Node owner) {
        this.owner = owner;
    }

    void tell(String title, String text) {
        show("information", title, text(text), ButtonType.OK);
    }

    /// Shows something that may be too long for the screen, and scrolls then.
    void tell(String title, Region content) {
        double most = owner.getScene().getHeight() * MOST_OF_WINDOW;
        show("", title, new LimitedScroll(content, most), ButtonType.OK);
    }

    void warn(String title, String text) {
        show("error", title, text(text), ButtonType.OK);
    }

    /// Asks whether something may happen.
    ///
    /// @param deed what the button says that lets it happen
    boolean confirm(String title, String text, String deed) {
        ButtonType yes = new ButtonType(deed, ButtonBar.ButtonData.OK_DONE);
        return show("confirmation", title, text(text), yes, ButtonType.CANCEL) == yes;
    }

    /// Asks for a text until it is taken or given up; what was typed stays when it is refused.
    ///
    /// @param use takes the text, or throws IllegalArgumentException with the reason why not
    void ask(String title, String initial, Consumer<String> use) {
        TextField field = new TextField(initial);
        field.setAccessibleText(title);
        Label refusal = text("");
        refusal.setId("refusal");
        refusal.getStyleClass().add("input-error");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        field.accessibleHelpProperty().bind(refusal.textProperty());
        Dialog<ButtonType> dialog =
                dialog(
                        "confirmation",
                        title,
                        new VBox(field, refusal),
                        ButtonType.OK,
                        ButtonType.CANCEL);
        Node taking = dialog.getDialogPane().lookupButton(ButtonType.OK);
        taking.disableProperty().bind(field.textProperty().map(String::isBlank));
        taking.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    try {
                        use.accept(field.getText().strip());
                    } catch (IllegalArgumentException e) {
                        refusal.setText(String.valueOf(e.getMessage()));
                        dialog.getDialogPane().getScene().getWindow().sizeToScene();
                        field.requestFocus();
                        event.consume();
                    }
                });
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, _ -> field.requestFocus());
        dialog.showAndWait();
    }

    Unsaved askUnsaved(String planName) {
        ButtonType save = new ButtonType(Messages.get("unsaved.save"), ButtonBar.ButtonData.YES);
        ButtonType discard =
                new ButtonType(Messages.get("unsaved.discard"), ButtonBar.ButtonData.NO);
        ButtonType chosen =
                show(
                        "confirmation",
                        Messages.get("unsaved.title"),
                        text(Messages.get("unsaved.text", planName)),
                        save,
                        discard,
                        ButtonType.CANCEL);
        if (chosen == save) {
            return Unsaved.SAVE;
        }
        return chosen == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("dialog-text");
        return label;
    }

    /// @param kind the theme's, which gives the picture; empty: none
    private ButtonType show(String kind, String title, Node content, ButtonType... buttons) {
        return dialog(kind, title, content, buttons).showAndWait().orElse(ButtonType.CANCEL);
    }

    private Dialog<ButtonType> dialog(
            String kind, String title, Node content, ButtonType... buttons) {
        Dialog<ButtonType> dialog = new Dialog<>();
        Parent root = owner.getScene().getRoot();
        DialogPane pane = dialog.getDialogPane();
        dialog.initOwner(window());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        content.getStyleClass().add("content");
        pane.setContent(content);
        pane.getButtonTypes().setAll(buttons);
        pane.getStyleClass().addAll("alert", kind);
        pane.setStyle(root.getStyle());
        pane.setMinHeight(Region.USE_PREF_SIZE);
        // a dialog is measured before its first picture, and would be too small without styles
        pane.applyCss();
        return dialog;
    }

    Window window() {
        return owner.getScene().getWindow();
    }
}
