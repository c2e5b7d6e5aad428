package dev.pipesplanner.ui.recovery;

import dev.pipesplanner.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Asks, above everything and in nobody's way, what to do with work that was left behind.
public final class RecoveryBar extends FlowPane {

    public RecoveryBar(RecoveryViewModel recovery) {
        getStyleClass().add("recovery-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label question = new Label();
        question.setId("recoveryOffer");
        question.setWrapText(true);
        question.textProperty().bind(recovery.offerProperty());
        getChildren()
                .setAll(
                        question,
                        button("restore", recovery::restore),
                        button("discard", recovery::discard),
                        button("postpone", recovery::postpone));
        visibleProperty().bind(recovery.offerProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    private static Button button(String key, Runnable handler) {
        Button button = new Button(Messages.get("recovery." + key));
        button.setId("recovery-" + key);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
