package dev.pipesplanner.terraform.hcl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where texts in quotes and heredocs end.
final class HclQuotes {

    private static final Pattern HEREDOC =
            Pattern.compile("<<-?([\\p{L}_][\\p{L}\\p{N}_-]*)\\r?(?:\\n|$)");

    private HclQuotes() {}

    /// Behind the marker that ends a heredoc; empty where none begins.
    ///
    /// @throws HclCursor.Unexpected where the marker is missing, also because the text ends
    static OptionalInt heredocEnd(String text, int start) {
        Matcher matcher = HEREDOC.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            return OptionalInt.empty();
        }
        int line = matcher.end();
        while (line < text.length()) {
            int newline = text.indexOf('\n', line);
            int end = newline < 0 ? text.length() : newline;
            if (text.substring(line, end).strip().equals(matcher.group(1))) {
                return OptionalInt.of(end);
            }
            line = end + 1;
        }
        throw new HclCursor.Unexpected(
                start, "a line with " + matcher.group(1) + " that ends this text");
    }

    /// Behind a text in quotes with what is nested in it: expressions in texts, texts in those. A
    /// text itself ends on its line, an expression may have several.
    ///
    /// @throws HclCursor.Unexpected where it does not end
    static int stringEnd(String text, int start) {
        int at = start + 1;
        Deque<Character> open = new ArrayDeque<>(List.of('"'));
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean inText = open.element() == '"';
            if (c == '"') {
                at++;
                if (!inText) {
                    open.push('"');
                } else {
                    open.pop();
                    if (open.isEmpty()) {
                        return at;
                    }
                }
            } else if (inText) {
                if (c == '\n') {
                    break;
                }
                at += lengthInText(text, at, open);
            } else {
                if (c == '{') {
                    open.push('{');
                } else if (c == '}') {
                    open.pop();
                }
                at++;
            }
        }
        boolean expression = open.element() == '{';
        throw new HclCursor.Unexpected(
                start,
                expression
                        ? "a } that ends the expression in this text"
                        : "a closing \" on the same line");
    }

    private static int lengthInText(String text, int at, Deque<Character> open) {
        if (text.charAt(at) == '\\') {
            return 2;
        }
        if (text.startsWith("${", at) || text.startsWith("%{", at)) {
            open.push('{');
            return 2;
        }
        return text.startsWith("$${", at) || text.startsWith("%%{", at) ? 3 : 1;
    }
}
