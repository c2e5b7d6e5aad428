package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.control.Mnemonics;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;

/// Name and summary of a folded section; a pane's own title has one line only, and its text is for
/// readers.
final class SectionHead {

    private static final double SECTION_EMS = 17;
    private static final double ARROW_EMS = 3.4;

    private SectionHead() {}

    /// Does something when a pane unfolds for the first time: nine tenths of the inputs are in
    /// sections that nobody opens, and the theme, a zoom and the first frame ask each of them.
    static void whenFirstUnfolded(TitledPane pane, Runnable deed) {
        pane.expandedProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Boolean> folded,
                                    Boolean before,
                                    Boolean now) {
                                folded.removeListener(this);
                                deed.run();
                            }
                        });
    }

    /// @param key the section's in texts
    static void put(TitledPane pane, String key, ObservableValue<String> says) {
        String name = Messages.get("section." + key);
        Label title = new Label();
        Mnemonics.label(title, "section." + key, name, pane);
        Label summary = new Label();
        summary.getStyleClass().add("hint");
        summary.setWrapText(true);
        summary.textProperty().bind(says);
        FoldingRow head = new FoldingRow(SECTION_EMS, title, summary, false);
        head.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> pane.getWidth() - ARROW_EMS * pane.getFont().getSize(),
                                pane.widthProperty(),
                                pane.fontProperty()));
        pane.setMinWidth(0);
        pane.setAnimated(false);
        pane.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        pane.setGraphic(head);
        pane.textProperty().bind(summary.textProperty().map(text -> name + ", " + text));
    }
}
