package dev.pipesplanner.ui;

import dev.pipesplanner.ui.action.Action;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.control.FoldingRow;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every shortcut, grouped by the menus that the actions stand in, in two columns.
final class ShortcutHelp extends HBox {

    ShortcutHelp(Actions actions, Menus menus) {
        getStyleClass().add("shortcut-help");
        Map<String, List<Action>> groups = new LinkedHashMap<>();
        List<Action> withKeys =
                actions.all().stream().filter(action -> !action.shortcut().isEmpty()).toList();
        for (Action action : withKeys) {
            groups.computeIfAbsent(menus.of(action), _ -> new ArrayList<>()).add(action);
        }
        VBox left = new VBox();
        VBox right = new VBox();
        int placed = 0;
        for (Map.Entry<String, List<Action>> menu : groups.entrySet()) {
            // a group belongs where the larger part of it would be
            VBox column = 2 * placed + menu.getValue().size() < withKeys.size() ? left : right;
            column.getChildren().add(group(menu.getKey(), menu.getValue(), actions));
            placed += menu.getValue().size();
        }
        for (VBox column : List.of(left, right)) {
            column.getStyleClass().add("shortcut-column");
            getChildren().add(column);
        }
    }

    private static Node group(String title, List<Action> group, Actions actions) {
        Label name = new Label(title);
        name.getStyleClass().add("bill-group");
        VBox rows = new VBox(name);
        for (Action action : group) {
            Label keys = new Label(String.join(" · ", actions.keys(action)));
            keys.getStyleClass().add("shortcut-keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            rows.getChildren().add(new FoldingRow(0, new Label(action.text()), keys, true));
        }
        return rows;
    }
}
