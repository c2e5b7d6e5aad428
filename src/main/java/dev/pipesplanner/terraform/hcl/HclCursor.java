package dev.pipesplanner.terraform.hcl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Walks over the text of a tfvars file: names, values as spans, comments, strings and heredocs. It
/// looks at each character a bounded number of times.
public final class HclCursor {

    /// Levels of brackets in each other; Terraform's own files have a handful.
    static final int DEEPEST = 200;

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    /// Something else stands there.
    public static final class Unexpected extends RuntimeException {

        private static final long serialVersionUID = 1L;
        public final int at;
        public final String expected;

        public Unexpected(int at, String expected) {
            super(expected, null, false, false);
            this.at = at;
            this.expected = expected;
        }

        /// The same, seen from a text in which the one that was read begins later.
        public Unexpected shifted(int offset) {
            return new Unexpected(at + offset, expected);
        }
    }

    /// @param start of the body
    /// @param body between its braces
    public record Block(String type, List<String> labels, int start, String body) {}

    private final String text;
    private int at;

    public HclCursor(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    public int position() {
        return at;
    }

    public boolean atEnd() {
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
    public void skipToName() {
        while (!atEnd() && (Character.isWhitespace(here()) || HclComments.opens(text, at))) {
            if (HclComments.opens(text, at)) {
                skipComment();
            } else {
                requireLineEnd();
                at++;
            }
        }
    }

    /// Terraform knows a carriage return before a line feed alone.
    private void requireLineEnd() {
        if (here() == '\r' && !text.startsWith("\r\n", at)) {
            throw error(at, "a line feed; a carriage return alone ends no line");
        }
    }

    public String name() {
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

    /// As arguments have it: Terraform takes no quotes around it.
    String bareName() {
        if (here() == '"') {
            throw error(at, "the name of a variable, which has no quotes");
        }
        return name();
    }

    public void equalsSign() {
        skipBlanks();
        expect('=', "= and a value");
        skipBlanks();
    }

    /// Whether a block goes on here, behind its type: with a label, in quotes or not, or its body.
    public boolean opensBlock() {
        skipBlanks();
        return !atEnd() && (here() == '{' || hasLabel());
    }

    private boolean hasLabel() {
        return here() == '"' || Character.isLetter(here()) || here() == '_';
    }

    public void returnTo(int position) {
        at = position;
    }

    /// Over a block with its labels and braces.
    public Block block() {
        String type = name();
        List<String> labels = new ArrayList<>();
        while (opensBlock() && hasLabel()) {
            if (here() == '"') {
                int start = at + 1;
                skipString();
                labels.add(text.substring(start, at - 1));
            } else {
                labels.add(name());
            }
        }
        int open = at;
        expect('{', "{ and the body of this block");
        at = open;
        int end = skipValue();
        String body = text.substring(open + 1, end - 1);
        return new Block(type, List.copyOf(labels), open + 1, body);
    }

    /// Over one value and to the end of its line.
    ///
    /// @return where the value ends, before blanks and a comment
    public int skipValue() {
        int start = at;
        int end = at;
        Deque<Integer> open = new ArrayDeque<>();
        while (!atEnd()) {
            char c = here();
            if (HclComments.opens(text, at)) {
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

    /// Over one value of a map: to the comma or the end of the line behind it.
    ///
    /// @return where the value ends, before blanks
    int skipItem() {
        int start = at;
        int end = at;
        Deque<Integer> open = new ArrayDeque<>();
        while (!atEnd() && !(open.isEmpty() && (here() == ',' || here() == '\n'))) {
            if (HclComments.opens(text, at)) {
                skipComment();
            } else {
                boolean blank = Character.isWhitespace(here());
                skipToken(here(), open);
                end = blank ? end : at;
            }
        }
        if (!open.isEmpty() || end == start) {
            throw error(start, "a value");
        }
        return end;
    }

    /// Over blank lines, comments and commas.
    void skipToKey() {
        skipToName();
        while (!atEnd() && here() == ',') {
            at++;
            skipToName();
        }
    }

    /// Over a text, a comment, or one character.
    ///
    /// @return whether it was a comment
    boolean next() {
        boolean comment = HclComments.opens(text, at);
        if (comment) {
            skipComment();
        } else {
            skipPlain(here());
        }
        return comment;
    }

    private void skipPlain(char c) {
        switch (c) {
            case '"' -> skipString();
            case '<' -> skipHeredocOr();
            default -> {
                requireLineEnd();
                at++;
            }
        }
    }

    private void skipToken(char c, Deque<Integer> open) {
        switch (c) {
            case '[', '{', '(' -> {
                if (open.size() == DEEPEST) {
                    throw error(at, "at most " + DEEPEST + " levels of brackets");
                }
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
            default -> skipPlain(c);
        }
    }

    private void skipHeredocOr() {
        at = HclQuotes.heredocEnd(text, at).orElse(at + 1);
    }

    private void skipString() {
        at = HclQuotes.stringEnd(text, at);
    }

    private void skipComment() {
        int from = at;
        at =
                HclComments.end(text, at)
                        .orElseThrow(() -> error(from, "*/ at the end of this comment"));
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
