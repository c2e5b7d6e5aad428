package dev.pipesplanner.terraform.hcl;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads texts: in quotes, with the escapes of HCL or of JSON, and heredocs (TERRAFORM §4).
final class HclTexts {

    private static final Pattern HEREDOC =
            Pattern.compile("<<(-?)([\\p{L}_][\\p{L}\\p{N}_-]*)\\r?\\n");

    private final HclScanner in;

    HclTexts(HclScanner in) {
        this.in = in;
    }

    String quoted() {
        StringBuilder out = new StringBuilder();
        in.step();
        while (in.here() != '"') {
            if (in.atEnd() || in.here() == '\n') {
                throw in.expected("a closing \"");
            } else if (in.here() == '\\') {
                escape(out);
            } else if (in.json && in.here() < ' ') {
                throw in.expected("an escape such as \\t in place of a control character");
            } else {
                literal(out);
            }
        }
        String whole = whole(out);
        in.step();
        return whole;
    }

    /// One character, or a doubled template sign.
    private void literal(StringBuilder out) {
        char c = in.here();
        boolean sign = !in.json && (c == '$' || c == '%');
        if (sign && in.startsWith(c + "{")) {
            throw in.expected("text without a template; Terraform would evaluate it");
        }
        if (sign && in.startsWith("" + c + c + "{")) {
            out.append(c).append('{');
            in.moveTo(in.at() + 3);
        } else {
            out.append(c);
            in.step();
        }
    }

    private void escape(StringBuilder out) {
        in.step();
        char c = in.here();
        switch (c) {
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case '"', '\\' -> out.append(c);
            case 'u' -> out.appendCodePoint(code(4));
            case 'U' -> {
                if (in.json) {
                    throw in.expected("an escape that JSON knows");
                }
                out.appendCodePoint(code(8));
            }
            case '/', 'b', 'f' -> {
                if (!in.json) {
                    throw in.expected("an escape that HCL knows: \\n \\r \\t \\\" \\\\ \\u or \\U");
                }
                out.append(c == '/' ? '/' : c == 'b' ? '\b' : '\f');
            }
            default -> throw in.expected("an escape such as \\n, \\\" or \\u00e9");
        }
        in.step();
    }

    /// Leaves the position on the last digit.
    private int code(int digits) {
        int from = Math.min(in.at() + 1, in.text.length());
        String hex = in.text.substring(from, Math.min(from + digits, in.text.length()));
        if (!hex.matches("[0-9a-fA-F]{" + digits + "}") || Long.parseLong(hex, 16) > 0x10FFFF) {
            throw in.expected(digits + " hexadecimal digits of a character");
        }
        in.moveTo(in.at() + digits);
        return Integer.parseInt(hex, 16);
    }

    String heredoc() {
        Matcher open = HEREDOC.matcher(in.text).region(in.at(), in.text.length());
        if (!open.lookingAt()) {
            throw in.expected("<<NAME at the end of a line");
        }
        List<Line> lines = new ArrayList<>();
        int start = open.end();
        while (start <= in.text.length()) {
            int newline = in.text.indexOf('\n', start);
            Line line = new Line(start, newline < 0 ? in.text.length() : newline);
            if (line.in(in.text).strip().equals(open.group(2))) {
                String joined = joined(lines, open.group(1).equals("-"));
                in.moveTo(line.end());
                return joined;
            }
            lines.add(line);
            start = line.end() + 1;
        }
        throw in.expected("a line with " + open.group(2) + " that ends this text");
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

        boolean isBlank(String text) {
            return in(text).isBlank();
        }
    }

    /// A flush heredoc loses what its lines are all indented by; lines of blanks do not count, and
    /// keep theirs.
    private String joined(List<Line> lines, boolean flush) {
        int indent =
                flush
                        ? lines.stream()
                                .filter(line -> !line.isBlank(in.text))
                                .mapToInt(line -> line.indent(in.text))
                                .min()
                                .orElse(0)
                        : 0;
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            in.moveTo(line.start() + (line.isBlank(in.text) ? 0 : indent));
            while (in.at() < line.end()) {
                literal(out);
            }
            out.append('\n');
        }
        return whole(out);
    }

    /// As Terraform keeps it.
    private String whole(StringBuilder out) {
        if (out.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw in.expected("whole characters; half of a surrogate pair stands alone");
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }
}
