package dev.pipesplanner.ui.explore;

import dev.pipesplanner.ui.text.Messages;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import java.util.List;

/// What the search may change: a chip each, ticked or left as it is, with the values to try.
final class DecisionChips extends VBox {

    private final SearchViewModel search;

    /// @param place in the ids of the chips, since several places show them
    DecisionChips(SearchViewModel search, String place) {
        this.search = search;
        setId(place + "Decisions");
        getStyleClass().add("chips");
        search.decisionsProperty().subscribe(() -> show(search.decisionsProperty(), place));
        show(search.decisionsProperty(), place);
    }

    private void show(List<DecisionChoice> decisions, String place) {
        List<String> paths = decisions.stream().map(DecisionChoice::path).toList();
        if (!paths.equals(getChildren().stream().map(chip -> ((Chip) chip).path()).toList())) {
            getChildren().setAll(paths.stream().map(path -> new Chip(path, place)).toList());
        }
        for (int i = 0; i < decisions.size(); i++) {
            ((Chip) getChildren().get(i)).show(decisions.get(i));
        }
    }

    /// One decision.
    private final class Chip extends VBox {

        private final String path;
        private final CheckBox mayChange = new CheckBox();
        private final TextField values = new TextField();
        private final Label usual = new Label();
        private DecisionChoice choice = new DecisionChoice("", false, "", true, "");

        Chip(String path, String place) {
            this.path = path;
            String id = place + "-" + path.replace('.', '-');
            mayChange.setId(id);
            mayChange.setWrapText(true);
            mayChange.getStyleClass().add("chip-name");
            mayChange.setOnAction(_ -> search.decide(choice.locked(!mayChange.isSelected())));
            values.setId(id + "-values");
            values.setOnAction(_ -> search.decide(choice.trying(values.getText())));
            values.focusedProperty()
                    .subscribe(focused -> {
                        if (!focused && !choice.path().isEmpty()) {
                            search.decide(choice.trying(values.getText()));
                        }
                    });
            usual.getStyleClass().add("hint");
            usual.setWrapText(true);
            getStyleClass().add("axis-chip");
        }

        String path() {
            return path;
        }

        void show(DecisionChoice now) {
            choice = now;
            mayChange.setText(now.label());
            mayChange.setSelected(now.mayChange());
            mayChange.setTooltip(
                    new Tooltip(
                            Messages.get(
                                    now.mayChange() ? "cheapest.free" : "cheapest.locked",
                                    now.label())));
            values.setText(now.values());
            values.setPromptText(now.usual());
            values.setAccessibleText(Messages.get("cheapest.values", now.label()));
            usual.setText(now.usual());
            if (!now.mayChange()) {
                getChildren().setAll(mayChange);
            } else if (now.isOneField()) {
                getChildren().setAll(mayChange, values);
            } else {
                getChildren().setAll(mayChange, usual);
            }
        }
    }
}
