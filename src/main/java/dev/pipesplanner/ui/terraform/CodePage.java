package dev.pipesplanner.ui.terraform;

import java.util.Set;

/// A text to be shown.
///
/// @param name by which it is chosen among others, such as a path
/// @param changed lines to be marked, counted from 0
/// @param note one line about it, empty for none
record CodePage(String name, String text, Syntax syntax, Set<Integer> changed, String note) {

    CodePage {
        changed = Set.copyOf(changed);
    }
}
