package dev.pipesplanner.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in columns as wide as their widest cell.
final class Table {

    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /// @param alignment a letter per column: `l`eft or `r`ight
    Table(String alignment) {
        this.alignment = alignment;
    }

    Table row(String... cells) {
        return row(List.of(cells));
    }

    Table row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    List<String> lines() {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], columns(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String padding = " ".repeat(widths[i] - columns(cell));
            line.append("  ").append(alignment.charAt(i) == 'r' ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }
}
