package dev.pipesplanner.cli;

import java.util.List;
import java.util.stream.Collectors;

/// Rows of text as RFC 4180 describes them.
final class Csv {

    private static final String END = "\r\n";

    private Csv() {}

    static String text(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",")) + END)
                .collect(Collectors.joining());
    }

    private static String field(String text) {
        boolean isPlain =
                text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
