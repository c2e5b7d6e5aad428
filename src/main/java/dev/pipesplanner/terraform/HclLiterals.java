package dev.pipesplanner.terraform;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one literal value: what Terraform takes in a tfvars file or as a default, and, in a
/// `.tfvars.json` file, JSON.
///
/// Anything that Terraform would have to evaluate is refused with what was expected instead.
final class HclLiterals {

    private static final int DEEPEST = 200;
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]{1,400}(?:\\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final Pattern HEREDOC =
            Pattern.compile("<<(-?)([\\p{L}_][\\p{L}\\p{N}_-]*)\\r?\\n");

    private final String text;
    private final boolean json;
    private int at;

    private HclLiterals(String text, boolean json) {
        this.text = text;
        this.json = json;
    }

    static HclValue hcl(String text) {
        return whole(new HclLiterals(text, false));
    }

    static HclValue json(String text) {
        return whole(new HclLiterals(text, true));
    }

    private static HclValue whole(HclLiterals reader) {
        HclValue value = reader.value(0);
        reader.skip();
        if (reader.at < reader.text.length()) {
            throw reader.expected("the end of the value");
        }
        return value;
    }

    private HclValue value(int depth) {
        skip();
        if (depth > DEEPEST) {
            throw expected("at most " + DEEPEST + " levels of brackets");
        }
        char c = here();
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (c == '"') {
            return HclValue.of(string());
        } else if (c == '[') {
            return list(depth);
        } else if (c == '{') {
            return map(depth);
        } else if (c == '<' && !json) {
            return HclValue.of(heredoc());
        } else if (number.lookingAt()) {
            at = number.end();
            return new HclValue.Number(new BigDecimal(number.group()));
        }
        return word();
    }

    private HclValue word() {
        Matcher name = NAME.matcher(text).region(at, text.length());
        String word = name.lookingAt() ? name.group() : "";
        HclValue value =
                switch (word) {
                    case "true" -> HclValue.of(true);
                    case "false" -> HclValue.of(false);
                    case "null" -> HclValue.none();
                    default ->
                            throw expected(
                                    "a literal (text in quotes, a number, true, false, null, [ or"
                                        + " {); Terraform takes no references or functions here");
                };
        at = name.end();
        return value;
    }

    private HclValue list(int depth) {
        List<HclValue> items = new ArrayList<>();
        at++;
        skip();
        while (here() != ']') {
            items.add(value(depth + 1));
            skip();
            if (here() != ',' && here() != ']') {
                throw expected("a comma or ]");
            }
            comma();
        }
        at++;
        return new HclValue.ListOf(items);
    }

    private HclValue map(int depth) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        at++;
        skip();
        while (here() != '}') {
            int start = at;
            String key = here() == '"' ? string() : bareKey();
            skip();
            if (here() != ':' && (json || here() != '=')) {
                throw expected(json ? "a colon" : "= or :");
            }
            at++;
            HclValue value = value(depth + 1);
            if (entries.put(key, value) != null) {
                at = start;
                throw expected("another key; this one is there twice");
            }
            skip();
            comma();
        }
        at++;
        return new HclValue.MapOf(entries);
    }

    private String bareKey() {
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (json || !name.lookingAt()) {
            throw expected(json ? "a key in quotes" : "a key");
        }
        at = name.end();
        return name.group();
    }

    private void comma() {
        if (here() == ',') {
            at++;
            skip();
        }
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (here() != '"') {
            char c = here();
            if (c == '\n' || c == '\0' && at >= text.length()) {
                throw expected("a closing \"");
            } else if (c == '\\') {
                escape(out);
            } else {
                literal(out);
            }
        }
        String whole = whole(out);
        at++;
        return whole;
    }

    /// One character, or a doubled template sign.
    private void literal(StringBuilder out) {
        char c = here();
        boolean sign = !json && (c == '$' || c == '%');
        if (sign && text.startsWith(c + "{", at)) {
            throw expected("text without a template; Terraform would evaluate it");
        }
        if (sign && text.startsWith("" + c + c + "{", at)) {
            out.append(c).append('{');
            at += 3;
        } else {
            out.append(c);
            at++;
        }
    }

    private void escape(StringBuilder out) {
        at++;
        char c = here();
        switch (c) {
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case '"', '\\' -> out.append(c);
            case 'u' -> out.appendCodePoint(code(4));
            case 'U' -> {
                if (json) {
                    throw expected("an escape that JSON knows");
                }
                out.appendCodePoint(code(8));
            }
            case '/', 'b', 'f' -> {
                if (!json) {
                    throw expected("an escape that HCL knows: \\n \\r \\t \\\" \\\\ \\u or \\U");
                }
                out.append(c == '/' ? '/' : c == 'b' ? '\b' : '\f');
            }
            default -> throw expected("an escape such as \\n, \\\" or \\u00e9");
        }
        at++;
    }

    /// Leaves the position on the last digit.
    private int code(int digits) {
        String hex =
                text.substring(
                        Math.min(at + 1, text.length()), Math.min(at + 1 + digits, text.length()));
        if (!hex.matches("[0-9a-fA-F]{" + digits + "}") || Long.parseLong(hex, 16) > 0x10FFFF) {
            throw expected(digits + " hexadecimal digits of a character");
        }
        at += digits;
        return Integer.parseInt(hex, 16);
    }

    private String heredoc() {
        Matcher open = HEREDOC.matcher(text).region(at, text.length());
        if (!open.lookingAt()) {
            throw expected("<<NAME at the end of a line");
        }
        List<Line> lines = new ArrayList<>();
        int start = open.end();
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            Line line = new Line(start, newline < 0 ? text.length() : newline);
            if (line.in(text).strip().equals(open.group(2))) {
                String joined = joined(lines, open.group(1).equals("-"));
                at = line.end();
                return joined;
            }
            lines.add(line);
            start = line.end() + 1;
        }
        throw expected("a line with " + open.group(2) + " that ends this text");
    }

    /// @param end before its newline
    private record Line(int start, int end) {

        String in(String text) {
            return text.substring(start, end);
        }

        int indent(String text) {
            String line = in(text);
            return line.length() - line.stripLeading().length();
        }
    }

    private String joined(List<Line> lines, boolean flush) {
        int indent =
                flush
                        ? lines.stream()
                                .filter(line -> !line.in(text).isBlank())
                                .mapToInt(line -> line.indent(text))
                                .min()
                                .orElse(0)
                        : 0;
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            at = Math.min(line.start() + indent, line.end());
            while (at < line.end()) {
                literal(out);
            }
            out.append('\n');
        }
        return whole(out);
    }

    /// As Terraform keeps it.
    private String whole(StringBuilder out) {
        if (out.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw expected("whole characters; half of a surrogate pair stands alone");
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /// Over blanks, line ends and comments.
    private void skip() {
        while (at < text.length()) {
            if (Character.isWhitespace(here())) {
                at++;
            } else if (!json && (here() == '#' || text.startsWith("//", at))) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (!json && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private HclCursor.Unexpected expected(String what) {
        return new HclCursor.Unexpected(Math.min(at, text.length()), what);
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
