package dev.pipesplanner.terraform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Walks over the text of a tfvars file: names, values as spans, comments, strings and heredocs. It
/// looks at each character a bounded number of times.
final class HclCursor {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final Pattern HEREDOC =
            Pattern.compile("<<-?([\\p{L}_][\\p{L}\\p{N}_-]*)\\r?\\n");

    /// Something else stands there.
    static final class Unexpected extends RuntimeException {

        private static final long serialVersionUID = 1L;
        final int at;
        final String expected;

        Unexpected(int at, String expected) {
            super(expected, null, false, false);
            this.at = at;
            this.expected = expected;
        }
    }

    /// @param body between its braces
    record Block(String type, List<String> labels, String body) {}

    private final String text;
    private int at;

    HclCursor(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int line(int position) {
        return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
    }

    int column(int position) {
        return position - text.lastIndexOf('\n', position - 1);
    }

    Unexpected error(int position, String expected) {
        return new Unexpected(position, expected);
    }

    /// Over blank lines and comments.
    void skipToName() {
        while (!atEnd() && (Character.isWhitespace(here()) || opensComment())) {
            if (opensComment()) {
                skipComment();
            } else {
                at++;
            }
        }
    }

    String name() {
        boolean quoted = !atEnd() && here() == '"';
        Matcher matcher = NAME.matcher(text).region(quoted ? at + 1 : at, text.length());
        if (!matcher.lookingAt()) {
            throw error(at, "the name of a variable");
        }
        at = matcher.end();
        if (quoted) {
            expect('"', "the closing \" of the name");
        }
        return matcher.group();
    }

    void equalsSign() {
        skipBlanks();
        expect('=', "= and a value");
        skipBlanks();
    }

    /// Whether a block goes on here, behind its type.
    boolean opensBlock() {
        skipBlanks();
        return !atEnd() && (here() == '{' || here() == '"');
    }

    void returnTo(int position) {
        at = position;
    }

    /// Over a block with its labels and braces.
    Block block() {
        String type = name();
        List<String> labels = new ArrayList<>();
        while (opensBlock() && here() == '"') {
            int start = at + 1;
            skipString();
            labels.add(text.substring(start, at - 1));
        }
        int open = at;
        expect('{', "{ and the body of this block");
        at = open;
        int end = skipValue();
        return new Block(type, List.copyOf(labels), text.substring(open + 1, end - 1));
    }

    /// Over one value and to the end of its line.
    ///
    /// @return where the value ends, before blanks and a comment
    int skipValue() {
        int start = at;
        int end = at;
        Deque<Integer> open = new ArrayDeque<>();
        while (!atEnd()) {
            char c = here();
            if (opensComment()) {
                boolean endsValue = open.isEmpty() && c != '/' || text.startsWith("//", at);
                skipComment();
                if (open.isEmpty() && endsValue) {
                    break;
                }
            } else if (c == '\n' && open.isEmpty()) {
                break;
            } else {
                boolean blank = Character.isWhitespace(c);
                skipToken(c, open);
                end = blank ? end : at;
            }
        }
        if (!open.isEmpty()) {
            throw error(open.peek(), "a closing bracket for this one");
        }
        if (end == start) {
            throw error(start, "a value");
        }
        return end;
    }

    /// The rest without comments, and without blanks and last commas outside of texts.
    String dense() {
        StringBuilder out = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        while (!atEnd()) {
            char c = here();
            if (opensComment()) {
                skipComment();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                int start = at;
                skipToken(c, open);
                boolean closes = c == ']' || c == '}';
                if (closes && !out.isEmpty() && out.charAt(out.length() - 1) == ',') {
                    out.setLength(out.length() - 1);
                }
                out.append(text, start, at);
            }
        }
        return out.toString();
    }

    private void skipToken(char c, Deque<Integer> open) {
        switch (c) {
            case '"' -> skipString();
            case '[', '{', '(' -> {
                open.push(at);
                at++;
            }
            case ']', '}', ')' -> {
                if (open.isEmpty() || closing(text.charAt(open.peek())) != c) {
                    throw error(at, "no " + c + " here");
                }
                open.pop();
                at++;
            }
            case '<' -> skipHeredocOr();
            default -> at++;
        }
    }

    private void skipHeredocOr() {
        Matcher matcher = HEREDOC.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            at++;
            return;
        }
        int line = matcher.end();
        while (line < text.length()) {
            int newline = text.indexOf('\n', line);
            int end = newline < 0 ? text.length() : newline;
            if (text.substring(line, end).strip().equals(matcher.group(1))) {
                at = end;
                return;
            }
            line = end + 1;
        }
        throw error(at, "a line with " + matcher.group(1) + " that ends this text");
    }

    private void skipString() {
        int start = at++;
        int templates = 0;
        while (!atEnd()) {
            char c = here();
            if (c == '\n') {
                break;
            }
            if (c == '\\') {
                at += 2;
            } else if (opensTemplate()) {
                templates++;
                at += 2;
            } else if (c == '}' && templates > 0) {
                templates--;
                at++;
            } else if (c == '"' && templates == 0) {
                at++;
                return;
            } else {
                at += text.startsWith("$${", at) || text.startsWith("%%{", at) ? 3 : 1;
            }
        }
        at = Math.min(at, text.length());
        throw error(start, "a closing \" on the same line");
    }

    private boolean opensTemplate() {
        return text.startsWith("${", at) || text.startsWith("%{", at);
    }

    private boolean opensComment() {
        return !atEnd()
                && (here() == '#' || text.startsWith("//", at) || text.startsWith("/*", at));
    }

    private void skipComment() {
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                throw error(at, "*/ at the end of this comment");
            }
            at = end + 2;
        } else {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        }
    }

    private void skipBlanks() {
        while (!atEnd() && (here() == ' ' || here() == '\t')) {
            at++;
        }
    }

    private void expect(char c, String expected) {
        if (atEnd() || here() != c) {
            throw error(at, expected);
        }
        at++;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '[' -> ']';
            case '{' -> '}';
            default -> ')';
        };
    }

    private char here() {
        return text.charAt(at);
    }
}
