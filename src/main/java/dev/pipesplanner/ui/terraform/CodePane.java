package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;

/// Pages to choose from and the chosen one. It draws only while it is on the screen.
public final class CodePane extends VBox {

    private final ComboBox<CodePage> chooser = new ComboBox<>();
    private final Label note = new Label();
    private final HBox head = new HBox(chooser, note);
    private final CodeView code = new CodeView();
    private List<CodePage> pages = List.of();

    public CodePane() {
        getStyleClass().add("code-pane");
        head.getStyleClass().add("code-head");
        head.setAlignment(Pos.CENTER_LEFT);
        note.getStyleClass().add("hint");
        note.setWrapText(true);
        chooser.setAccessibleText(Messages.get("terraform.file"));
        chooser.setConverter(new Names());
        chooser.setVisibleRowCount(14);
        chooser.valueProperty().subscribe(this::show);
        head.managedProperty().bind(head.visibleProperty());
        chooser.managedProperty().bind(chooser.visibleProperty());
        VBox.setVgrow(code, Priority.ALWAYS);
        getChildren().setAll(head, code);
        sceneProperty().subscribe(_ -> draw());
    }

    /// Follows the pages; the chosen one stays chosen as long as there is one of its name.
    void follow(ObservableValue<List<CodePage>> shown, String purpose) {
        code.setAccessibleText(purpose);
        shown.subscribe(now -> {
            pages = now;
            draw();
        });
    }

    /// The text that is shown.
    String text() {
        return chooser.getValue() == null ? "" : chooser.getValue().text();
    }

    /// The name of the file that is shown.
    String name() {
        return chooser.getValue() == null ? "" : chooser.getValue().name();
    }

    private void draw() {
        if (getScene() == null || chooser.getItems().equals(pages)) {
            return;
        }
        String name = name();
        chooser.getItems().setAll(pages);
        chooser.setValue(
                pages.stream()
                        .filter(page -> page.name().equals(name))
                        .findFirst()
                        .or(() -> pages.stream().findFirst())
                        .orElse(null));
    }

    private void show(CodePage page) {
        if (page != null) {
            code.show(page);
            note.setText(page.note());
        }
        code.setVisible(page != null);
        chooser.setVisible(pages.size() > 1);
        head.setVisible(pages.size() > 1 || !note.getText().isEmpty());
    }

    private static final class Names extends StringConverter<CodePage> {

        @Override
        public String toString(CodePage page) {
            return page == null ? "" : page.name();
        }

        @Override
        public CodePage fromString(String name) {
            throw new UnsupportedOperationException("Pages are chosen, not typed.");
        }
    }
}
