package dev.pipesplanner.ui;

import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableValue;

/// Something the user can do: one entry for menus, palette and shortcut help.
///
/// @param id names its text `action.<id>`
/// @param shortcut as `KeyCombination.valueOf` reads it; empty: none
record Action(String id, String shortcut, ObservableValue<Boolean> enabled, Runnable handler) {

    String text() {
        return Messages.get("action." + id);
    }

    void run() {
        if (enabled.getValue()) {
            handler.run();
        }
    }
}
