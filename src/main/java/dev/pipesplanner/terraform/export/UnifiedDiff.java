package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.CredentialNames;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two texts as a unified diff to be read: what somebody typed as a credential into the older text
/// is masked.
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /// A name with the start of its value, in HCL or JSON, unless that is an ARN, empty, not set or
    /// a map or list.
    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "(?<![^\"\\s={,])([^\"\\s={,]++)\"?\\s*+[=:]\\s*+(?!\"arn:|\"\"|null\\b|var\\.|[{\\[])(?=\\S)");

    /// A name whose value goes on below: a list or map, or a text to the end of a marker.
    private static final Pattern OPENED =
            Pattern.compile(
                    "(?<![^\"\\s={,])([^\"\\s={,]++)\"?\\s*+[=:]\\s*+(?:([\\[{])|<<-?(\\w++))");

    /// A name with a map or list of which the rest stands on the same line.
    private static final Pattern COMPOSED =
            Pattern.compile("(?<![^\"\\s={,])([^\"\\s={,]++)\"?\\s*+[=:]\\s*+[\\[{]");

    /// A text behind a sign, unless it is an ARN or empty.
    private static final Pattern TEXT =
            Pattern.compile("([=:,\\[]\\s*+)\"(?!arn:|\")(?:[^\"\\\\]|\\\\.)*+\"(?!\\s*[=:])");

    /// A line of a map of credentials that gives nothing away: an ARN, no text, or a comment.
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "\\s*(?:(?:\"[^\"]*\"|[\\w.-]+)\\s*[=:]\\s*\"(?:arn:[^\"]*)?\"\\s*,?\\s*)?(?:(?:#|//).*)?");

    private final List<LineEdit> edits;
    private final BitSet hidden = new BitSet();
    private final StringBuilder out = new StringBuilder();

    private UnifiedDiff(List<LineEdit> edits) {
        this.edits = edits;
        hide();
    }

    /// Marks the lines of the older text that lie within the value of a credential.
    private void hide() {
        String end = "";
        for (int i = 0; i < edits.size(); i++) {
            LineEdit edit = edits.get(i);
            if (edit.kind() == LineEdit.Kind.ADDED) {
                continue;
            }
            if (!end.isEmpty()) {
                boolean closes = edit.line().strip().startsWith(end);
                boolean harmless = end.equals("}") && HARMLESS.matcher(edit.line()).matches();
                hidden.set(i, !closes && !harmless);
                end = closes ? "" : end;
                continue;
            }
            Matcher opened = OPENED.matcher(edit.line());
            if (opened.find() && CredentialNames.matches(opened.group(1))) {
                end = closing(opened, edit.line());
            }
        }
    }

    /// What ends a value that goes on below the line; empty when it ends on it.
    private static String closing(Matcher opened, String line) {
        if (opened.group(2) == null) {
            return opened.group(3);
        }
        String end = opened.group(2).equals("[") ? "]" : "}";
        return line.indexOf(end, opened.end()) < 0 ? end : "";
    }

    /// Empty when the texts are equal.
    public static String of(String path, String before, String after) {
        UnifiedDiff diff = new UnifiedDiff(LineEdit.between(lines(before), lines(after)));
        diff.hunks();
        return diff.out.isEmpty()
                ? ""
                : "--- " + path + "\n+++ " + path + " (from the plan)\n" + diff.out;
    }

    private void hunks() {
        int next = nextChange(0);
        while (next < edits.size()) {
            int from = Math.max(0, next - CONTEXT);
            int end = next + 1;
            next = nextChange(end);
            while (next < edits.size() && next - end <= 2 * CONTEXT) {
                end = next + 1;
                next = nextChange(end);
            }
            hunk(from, Math.min(edits.size(), end + CONTEXT));
        }
    }

    private int nextChange(int from) {
        int index = from;
        while (index < edits.size() && edits.get(index).kind() == LineEdit.Kind.SAME) {
            index++;
        }
        return index;
    }

    private void hunk(int from, int end) {
        out.append("@@ -").append(range(from, end, LineEdit.Kind.ADDED));
        out.append(" +").append(range(from, end, LineEdit.Kind.REMOVED)).append(" @@\n");
        for (int i = from; i < end; i++) {
            LineEdit edit = edits.get(i);
            String line = hidden.get(i) ? "(masked)" : masked(edit.line());
            out.append(edit.kind().sign()).append(line).append('\n');
        }
    }

    /// First line and number of lines on one side; before an empty range comes the line above it.
    private String range(int from, int end, LineEdit.Kind otherSide) {
        long above = edits.subList(0, from).stream().filter(e -> e.kind() != otherSide).count();
        long count = edits.subList(from, end).stream().filter(e -> e.kind() != otherSide).count();
        return (count == 0 ? above : above + 1) + "," + count;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }

    private static String masked(String line) {
        Matcher matcher = ASSIGNED.matcher(line);
        while (matcher.find()) {
            if (CredentialNames.matches(matcher.group(1))) {
                return line.substring(0, matcher.end()) + "\"(masked)\"";
            }
        }
        Matcher composed = COMPOSED.matcher(line);
        while (composed.find()) {
            if (CredentialNames.matches(composed.group(1))) {
                int rest = composed.end() - 1;
                return line.substring(0, rest)
                        + TEXT.matcher(line.substring(rest)).replaceAll("$1\"(masked)\"");
            }
        }
        return line;
    }
}
