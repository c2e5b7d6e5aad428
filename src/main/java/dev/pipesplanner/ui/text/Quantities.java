package dev.pipesplanner.ui.text;

import java.util.regex.Pattern;

/// Numbers with their units in a text that may be wrapped.
public final class Quantities {

    private static final Pattern BEFORE_A_UNIT =
            Pattern.compile("(?<=\\d) (?=%|(?:s|min|h|d)(?!\\p{L}))");

    private Quantities() {}

    /// The text with each number and its unit on one line, such as "83 %" or "5.2 s".
    public static String kept(String text) {
        return BEFORE_A_UNIT.matcher(text).replaceAll("\u00a0");
    }
}
