package dev.pipesplanner.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a chart shows, in words and figures, for readers of tables and for the clipboard.
///
/// @param rows each as long as `headers`
public record ChartTable(List<String> headers, List<List<String>> rows) {

    public ChartTable {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(
                        "The row ("
                                + row
                                + ") must have the headers' "
                                + headers.size()
                                + " cells.");
            }
        }
    }

    ChartTable withoutRows() {
        return new ChartTable(headers, List.of());
    }

    /// Heads and rows with tabs between cells, as spreadsheets take them from the clipboard.
    public String tabbed() {
        return lines().stream()
                .map(line -> String.join("\t", line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Heads and rows.
    public List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headers);
        lines.addAll(rows);
        return lines;
    }
}
