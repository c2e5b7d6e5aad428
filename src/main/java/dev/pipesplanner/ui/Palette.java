package dev.pipesplanner.ui;

import dev.pipesplanner.ui.action.Action;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/// Search over all actions: type, arrows, Enter.
final class Palette extends VBox {

    private final Actions actions;
    private final Menus menus;
    private final Runnable close;
    private final TextField query = new TextField();
    private final ListView<Action> found = new ListView<>();
    private final Label why = new Label();

    Palette(Actions actions, Menus menus, Runnable close) {
        this.actions = actions;
        this.menus = menus;
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
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        VBox.setVgrow(found, Priority.ALWAYS);
        found.getSelectionModel()
                .selectedItemProperty()
                .subscribe(action -> why.setText(action == null ? "" : action.why()));
        getChildren().setAll(query, found, why);
    }

    void open() {
        query.clear();
        search("");
        // the list knows how high its lines are only now
        applyCss();
        layout();
        found.scrollTo(0);
        query.requestFocus();
    }

    private void search(String text) {
        found.getItems().setAll(matching(text));
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    /// Actions with every word of the query in their menu's name or their own.
    private List<Action> matching(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return actions.all().stream()
                .filter(action -> words.stream().allMatch(named(action)::contains))
                .toList();
    }

    private String named(Action action) {
        return (menus.of(action) + " " + action.text()).toLowerCase(Locale.ROOT);
    }

    private void navigate(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
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

    /// Menu and name of an action at the start, its shortcut at the end.
    private final class Cell extends ListCell<Action> {

        private final Label name = new Label();
        private final Label keys = new Label();
        private final FoldingRow line = new FoldingRow(0, name, keys, true);

        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            line.prefWidthProperty()
                    .bind(
                            Bindings.createDoubleBinding(
                                    () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                                    widthProperty(),
                                    insetsProperty()));
        }

        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            boolean nothing = empty || action == null;
            setGraphic(nothing ? null : line);
            setDisable(!nothing && !action.enabled().getValue());
            name.setText(
                    nothing ? "" : Messages.get("palette.line", menus.of(action), action.text()));
            keys.setText(nothing ? "" : action.keys());
            setAccessibleText(name.getText() + " " + keys.getText());
        }
    }
}
