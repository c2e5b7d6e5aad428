package dev.pipesplanner.terraform.hcl;

/// A place in a text of literals, HCL or JSON, and what moves it over what means nothing.
final class HclScanner {

    final String text;
    final boolean json;
    private int at;

    HclScanner(String text, boolean json) {
        this.text = text;
        this.json = json;
    }

    int at() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /// NUL at the end.
    char here() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    void step() {
        at++;
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    /// Over blanks, line ends and comments.
    ///
    /// @return whether a line ended
    boolean skip() {
        int start = at;
        while (!atEnd()) {
            if (isBlank(here())) {
                at++;
            } else if (!json && (here() == '#' || startsWith("//"))) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (!json && startsWith("/*")) {
                int end = text.indexOf("*/", at);
                at = end < 0 ? text.length() : end + 2;
            } else {
                break;
            }
        }
        return text.substring(start, at).indexOf('\n') >= 0;
    }

    private boolean isBlank(char c) {
        return json ? " \t\r\n".indexOf(c) >= 0 : Character.isWhitespace(c);
    }

    HclCursor.Unexpected expected(String what) {
        return new HclCursor.Unexpected(Math.min(at, text.length()), what);
    }
}
