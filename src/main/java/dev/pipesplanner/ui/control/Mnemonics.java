package dev.pipesplanner.ui.control;

import dev.pipesplanner.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.Label;

import java.util.Locale;

/// Letters that lead to an input with Alt. They stand apart from the names, which are also told in
/// steps, tooltips and to readers.
public final class Mnemonics {

    private Mnemonics() {}

    /// Shows a name with its letter marked, where it has one.
    ///
    /// @param id what the letter's text `mnemonic.<id>` is called after
    /// @param input gets the focus
    public static void label(Label label, String id, String name, Node input) {
        String key = "mnemonic." + id;
        String letter = Messages.has(key) ? Messages.get(key) : "";
        int at = name.toLowerCase(Locale.ROOT).indexOf(letter.toLowerCase(Locale.ROOT));
        label.setMnemonicParsing(!letter.isEmpty());
        label.setText(letter.isEmpty() ? name : name.substring(0, at) + "_" + name.substring(at));
        label.setLabelFor(input);
    }
}
