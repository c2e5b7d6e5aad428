package dev.pipesplanner.ui.control;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Something that the window has to say above everything and in nobody's way, with what can be done
/// about it. It takes no room while there is nothing to say.
public final class NoticeRow extends StackPane {

    private static final double LINE_EMS = 60;

    /// @param id of the text; the row's ends in `Row`
    public NoticeRow(String id, ObservableStringValue text, Button... deeds) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.textProperty().bind(text);
        HBox buttons = new HBox(deeds);
        buttons.getStyleClass().add("bar-group");
        getChildren().setAll(new FoldingRow(LINE_EMS, label, buttons, false));
        setId(id + "Row");
        getStyleClass().add("notice-row");
        visibleProperty().bind(text.map(now -> !now.isEmpty()));
        managedProperty().bind(visibleProperty());
    }

    /// What can be done, under the name of its button.
    public static Button deed(String id, String text, Runnable handler) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> handler.run());
        return button;
    }
}
