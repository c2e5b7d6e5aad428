package dev.pipesplanner.ui.recovery;

import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Asks, above everything and in nobody's way, what to do with work that was left behind.
public final class RecoveryBar extends StackPane {

    private static final double LINE_EMS = 60;

    public RecoveryBar(RecoveryViewModel recovery) {
        getStyleClass().add("recovery-bar");
        Label question = new Label();
        question.setId("recoveryOffer");
        question.setWrapText(true);
        question.textProperty().bind(recovery.offerProperty());
        HBox deeds =
                new HBox(
                        button("restore", recovery::restore),
                        button("discard", recovery::discard),
                        button("postpone", recovery::postpone));
        deeds.getStyleClass().add("bar-group");
        getChildren().setAll(new FoldingRow(LINE_EMS, question, deeds, false));
        visibleProperty().bind(recovery.offerProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    private static Button button(String key, Runnable handler) {
        Button button = new Button(Messages.get("recovery." + key));
        button.setId("recovery-" + key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
