package dev.pipesplanner.ui;

import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Something the user can do: one entry for menus, palette and shortcut help.
///
/// @param id names its text `action.<id>`
/// @param shortcut as `KeyCombination.valueOf` reads it; empty: none
record Action(String id, String shortcut, ObservableValue<Boolean> enabled, Runnable handler) {

    String text() {
        return Messages.get("action." + id);
    }

    /// The shortcut as the menu prints it; empty: none.
    String keys() {
        return shortcut.isEmpty() ? "" : keys(shortcut);
    }

    /// A shortcut as menus print one.
    static String keys(String shortcut) {
        return KeyCombination.valueOf(shortcut).getDisplayText();
    }

    /// Why the action cannot be used now; empty when it can.
    String why() {
        if (enabled.getValue()) {
            return "";
        }
        return Messages.get("action." + id + ".disabled");
    }

    void run() {
        if (enabled.getValue()) {
            handler.run();
        }
    }
}
