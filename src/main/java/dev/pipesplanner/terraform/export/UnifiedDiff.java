package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.MaskedText;

import java.util.ArrayList;
import java.util.List;

/// Two texts as a unified diff to be read, not to be applied: credentials that somebody typed into
/// them are masked, and lines are counted as shown.
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private final List<LineEdit> edits;
    private final StringBuilder out = new StringBuilder();

    private UnifiedDiff(List<LineEdit> edits) {
        this.edits = edits;
    }

    /// Empty when the texts are equal.
    public static String of(String path, String before, String after) {
        UnifiedDiff diff =
                new UnifiedDiff(
                        LineEdit.between(
                                lines(MaskedText.of(before)), lines(MaskedText.of(after))));
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
            out.append(edit.kind().sign()).append(edit.line()).append('\n');
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
}
