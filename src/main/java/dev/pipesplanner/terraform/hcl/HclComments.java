package dev.pipesplanner.terraform.hcl;

import java.util.OptionalInt;

/// Where comments begin and end: `#` and `//` to the end of the line, `/*` to the next `*/`.
final class HclComments {

    private static final String OPEN = "/*";
    private static final String CLOSE = "*/";

    private HclComments() {}

    /// Whether one begins there.
    static boolean opens(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == '#'
                        || text.startsWith("//", at)
                        || text.startsWith(OPEN, at));
    }

    /// Where the one that begins there ends; empty when it does not.
    static OptionalInt end(String text, int at) {
        if (text.startsWith(OPEN, at)) {
            int close = text.indexOf(CLOSE, at + OPEN.length());
            return close < 0 ? OptionalInt.empty() : OptionalInt.of(close + CLOSE.length());
        }
        int line = text.indexOf('\n', at);
        return OptionalInt.of(line < 0 ? text.length() : line);
    }
}
