package dev.pipesplanner.ui.recovery;

import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.StringExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks, above everything and in nobody's way, what to do with work that was left behind, and says
/// why unsaved work is not copied.
public final class RecoveryBar extends VBox {

    private static final double LINE_EMS = 60;

    public RecoveryBar(RecoveryViewModel recovery) {
        getChildren()
                .setAll(
                        row(
                                "recoveryOffer",
                                recovery.offerProperty(),
                                button("restore", recovery::restore),
                                button("discard", recovery::discard),
                                button("postpone", recovery::postpone)),
                        row(
                                "recoveryTrouble",
                                recovery.troubleProperty(),
                                button("hide", recovery::hide)));
    }

    /// Takes no room while there is nothing to say.
    private static StackPane row(String id, StringExpression text, Button... deeds) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.textProperty().bind(text);
        HBox buttons = new HBox(deeds);
        buttons.getStyleClass().add("bar-group");
        StackPane row = new StackPane(new FoldingRow(LINE_EMS, label, buttons, false));
        row.getStyleClass().add("recovery-bar");
        row.visibleProperty().bind(text.isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Button button(String key, Runnable handler) {
        Button button = new Button(Messages.get("recovery." + key));
        button.setId("recovery-" + key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
