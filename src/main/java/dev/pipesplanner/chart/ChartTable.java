package dev.pipesplanner.chart;

import java.util.List;

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
}
