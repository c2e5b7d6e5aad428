package dev.pipesplanner.terraform.hcl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands around the parts of a literal in its text: blanks, commas, comments and lines.
record Places(String text, boolean json) {

    /// What follows a part on its last line.
    private static final Pattern LINE_END =
            Pattern.compile(
                    "[ \\t]*,?[ \\t]*(?:/\\*[^\\n]*?\\*/[ \\t]*)?(?:(?:#|//)[^\\n]*)?\\r?\\n");

    String blanksBefore(HclNode old, HclNode.Part part) {
        int index = old.parts().indexOf(part);
        int from = index == 0 ? old.start() + 1 : comma(old.parts().get(index - 1)) + 1;
        return text.substring(from, part.start());
    }

    /// One line without comments.
    boolean isPlainLine(HclNode old) {
        return text.substring(old.start(), old.end()).indexOf('\n') < 0 && !hasComments(old);
    }

    /// Whether comments stand between the parts of a value.
    boolean hasComments(HclNode old) {
        if (!isBrackets(old)) {
            return false;
        }
        int from = old.start();
        for (HclNode.Part part : old.parts()) {
            if (isComment(from, part.start())) {
                return true;
            }
            from = part.node().end();
        }
        return isComment(from, old.end());
    }

    static boolean isBrackets(HclNode old) {
        return old.value() instanceof HclValue.MapOf || old.value() instanceof HclValue.ListOf;
    }

    private boolean isComment(int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> c == '#' || c == '/');
    }

    boolean hasHeredoc(HclNode old) {
        return old.parts().stream().anyMatch(part -> text.startsWith("<<", part.node().start()));
    }

    String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    boolean endsLine(int position) {
        return text.startsWith("\n", position) || text.startsWith("\r\n", position);
    }

    int blanksEnd(int position) {
        int at = position;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /// Below the line on which the comments behind a bracket end.
    int lineBelow(int position) {
        int at = blanksEnd(position);
        while (text.startsWith("/*", at)) {
            at = blanksEnd(text.indexOf("*/", at) + 2);
        }
        return text.indexOf('\n', at) + 1;
    }

    /// Where the comma behind a part stands; -1 without one.
    int comma(HclNode.Part part) {
        HclScanner scanner = new HclScanner(text, json);
        scanner.moveTo(part.node().end());
        scanner.skip();
        return scanner.here() == ',' ? scanner.at() : -1;
    }

    boolean isOnOwnLines(HclNode.Part part) {
        return indent(part.start()).isBlank() && lineEnd(part).lookingAt();
    }

    private Matcher lineEnd(HclNode.Part part) {
        return LINE_END.matcher(text).region(part.node().end(), text.length());
    }

    int nextLine(HclNode.Part part) {
        Matcher end = lineEnd(part);
        return end.lookingAt() ? end.end() : part.node().end();
    }

    int lineStart(int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    String indent(int position) {
        return text.substring(lineStart(position), position);
    }
}
