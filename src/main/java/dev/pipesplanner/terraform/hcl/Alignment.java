package dev.pipesplanner.terraform.hcl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Columns as `terraform fmt` sets them (TERRAFORM §4): in a run of lines, one below the other,
/// that each hold a whole `name = value`, the `=` signs share a column; so do the comments behind
/// lines.
public final class Alignment {

    /// A line in the three cells that have a column. Cells that a line does not have are empty.
    ///
    /// @param lead what stands before `=`, with its indentation
    /// @param assigned `=` and the value
    /// @param comment behind code
    private record Line(String lead, String assigned, String comment, String end) {

        String code() {
            return lead + assigned;
        }

        Line followedBy(String more) {
            return new Line(lead, assigned, comment, end + more);
        }

        Line with(int leadColumns) {
            return new Line(padded(lead, leadColumns), assigned, comment, end);
        }

        Line withComment(int codeColumns) {
            return assigned.isEmpty()
                    ? new Line(padded(lead, codeColumns), "", comment, end)
                    : new Line(lead, padded(assigned, codeColumns - columns(lead)), comment, end);
        }

        private static String padded(String cell, int columns) {
            return cell + " ".repeat(columns - columns(cell));
        }

        private static int columns(String cell) {
            return HclText.columns(cell);
        }
    }

    private Alignment() {}

    public static boolean isOf(String text) {
        return of(text).equals(text);
    }

    /// @throws HclCursor.Unexpected when a text or comment does not end
    public static String of(String text) {
        List<Line> lines = lines(text);
        align(lines, line -> !line.assigned().isEmpty(), Line::lead, Line::with);
        align(lines, line -> !line.comment().isEmpty(), Line::code, Line::withComment);
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> out.append(line.code()).append(line.comment()).append(line.end()));
        return out.toString();
    }

    /// What stands on each line before a value; empty on lines without a name.
    ///
    /// @throws HclCursor.Unexpected when a text or comment does not end
    public static List<String> names(String text) {
        return lines(text).stream()
                .map(line -> line.assigned().isEmpty() ? "" : line.lead().strip())
                .toList();
    }

    private interface Setter {
        Line at(Line line, int columns);
    }

    private static void align(
            List<Line> lines,
            Function<Line, Boolean> has,
            Function<Line, String> before,
            Setter set) {
        ToIntFunction<Line> columns = line -> HclText.columns(before.apply(line));
        int start = 0;
        while (start < lines.size()) {
            int end = start;
            while (end < lines.size() && has.apply(lines.get(end))) {
                end++;
            }
            List<Line> run = lines.subList(start, end);
            int widest = run.stream().mapToInt(columns).max().orElse(0);
            run.replaceAll(line -> set.at(line, widest + 1));
            start = end + 1;
        }
    }

    /// Where on each line the cells begin; lines inside of a text or comment have none.
    private static List<Line> lines(String text) {
        int count = 1 + lineFeeds(text, 0, text.length());
        int[] equals = filled(count);
        int[] comment = filled(count);
        int[] brackets = new int[count];
        boolean[] inside = new boolean[count];
        HclCursor cursor = new HclCursor(text);
        int line = 0;
        boolean code = false;
        while (!cursor.atEnd()) {
            int start = cursor.position();
            char c = text.charAt(start);
            boolean isComment = cursor.next();
            if (c == '\n') {
                line++;
                code = false;
                continue;
            }
            int last = line + lineFeeds(text, start, cursor.position());
            if (isComment && code && !text.startsWith("/*", start)) {
                comment[line] = start;
            } else if (!Character.isWhitespace(c) && !isComment) {
                comment[line] = -1;
                code = true;
                if (c == '=' && equals[line] < 0) {
                    equals[line] = start;
                }
                brackets[line] += equals[line] < 0 ? 0 : change(c);
            }
            while (line < last) {
                inside[++line] = true;
            }
        }
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = nextLine(text, start);
            int next = end;
            Line cells = line(text, start, end, equals[i], comment[i], brackets[i] != 0);
            while (i + 1 < count && inside[i + 1]) {
                // a heredoc belongs to the line that opens it
                next = nextLine(text, next);
                i++;
            }
            lines.add(cells.followedBy(text.substring(end, next)));
            start = next;
        }
        return lines;
    }

    /// A carriage return alone ends no line.
    private static int lineFeeds(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private static int nextLine(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }

    /// @param opens a value that goes on below: its `=` stands right behind the name
    private static Line line(
            String text, int start, int next, int equals, int comment, boolean opens) {
        int end = next;
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        String ending = text.substring(end, next);
        int code = comment < 0 ? end : comment;
        String behind = text.substring(code, end);
        if (equals < 0) {
            String lead = text.substring(start, code);
            return new Line(comment < 0 ? lead : lead.stripTrailing(), "", behind, ending);
        }
        String lead = text.substring(start, equals).stripTrailing();
        String assigned = text.substring(equals, code);
        String value = comment < 0 ? assigned : assigned.stripTrailing();
        return opens
                ? new Line(lead + " " + value, "", behind, ending)
                : new Line(lead, value, behind, ending);
    }

    private static int change(char c) {
        return switch (c) {
            case '[', '{', '(' -> 1;
            case ']', '}', ')' -> -1;
            default -> 0;
        };
    }

    private static int[] filled(int count) {
        int[] places = new int[count];
        Arrays.fill(places, -1);
        return places;
    }
}
