package dev.pipesplanner.ui;

import dev.pipesplanner.ui.text.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Search over all actions: type, arrows, Enter.
final class Palette extends VBox {

    private final Actions actions;
    private final Runnable close;
    private final TextField query = new TextField();
    private final ListView<Action> found = new ListView<>();
    private final Label why = new Label();

    Palette(Actions actions, Runnable close) {
        this.actions = actions;
        this.close = close;
        getStyleClass().addAll("sheet", "palette");
        query.setId("paletteQuery");
        query.setPromptText(Messages.get("palette.prompt"));
        query.setAccessibleText(Messages.get("palette.prompt"));
        found.setAccessibleText(Messages.get("palette.found"));
        found.setCellFactory(_ -> new Cell());
        found.setOnMouseClicked(_ -> runSelected());
        query.textProperty().subscribe(this::search);
        query.setOnAction(_ -> runSelected());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::navigate);
        why.getStyleClass().add("palette-why");
        why.setId("paletteWhy");
        why.setWrapText(true);
        found.getSelectionModel()
                .selectedItemProperty()
                .subscribe(action -> why.setText(action == null ? "" : action.why()));
        getChildren().setAll(query, found, why);
    }

    void open() {
        query.clear();
        search("");
        query.requestFocus();
    }

    private void search(String text) {
        found.getItems().setAll(actions.matching(text));
        found.getSelectionModel().selectFirst();
    }

    private void navigate(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
            event.consume();
        }
        found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 3));
    }

    private void runSelected() {
        Action action = found.getSelectionModel().getSelectedItem();
        if (action != null && action.enabled().getValue()) {
            close.run();
            action.run();
        }
    }

    private static final class Cell extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            boolean nothing = empty || action == null;
            setText(nothing ? "" : line(action));
            setDisable(!nothing && !action.enabled().getValue());
        }

        private static String line(Action action) {
            return action.shortcut().isEmpty()
                    ? action.text()
                    : action.text() + "   " + action.shortcut().replace("Shortcut", "Ctrl");
        }
    }
}
