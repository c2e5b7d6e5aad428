package dev.pipesplanner.ui.action;

import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/// Something the user can do: one entry for menus, palette and shortcut help.
///
/// @param id names its text `action.<id>`
/// @param shortcut as `KeyCombination.valueOf` reads it; empty: none
public record Action(
        String id, String shortcut, ObservableValue<Boolean> enabled, Runnable handler) {

    public String text() {
        return Messages.get("action." + id);
    }

    /// The shortcut as the menu prints it; empty: none.
    public String keys() {
        return shortcut.isEmpty() ? "" : keys(shortcut);
    }

    /// A shortcut as menus print one.
    public static String keys(String shortcut) {
        return KeyCombination.valueOf(shortcut).getDisplayText();
    }

    /// Why the action cannot be used now; empty when it can.
    public String why() {
        if (enabled.getValue()) {
            return "";
        }
        return Messages.get("action." + id + ".disabled");
    }

    public void run() {
        if (enabled.getValue()) {
            handler.run();
        }
    }
}
