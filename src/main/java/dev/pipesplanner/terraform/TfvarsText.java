package dev.pipesplanner.terraform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/// A tfvars file as somebody keeps it: every character is remembered, and a change rewrites the
/// value it concerns and nothing else.
final class TfvarsText {

    /// What came of reading one.
    sealed interface Read {

        record Parsed(TfvarsText file) implements Read {}

        /// @param line counted from 1
        /// @param column in characters, counted from 1
        /// @param reason what was expected
        record Refused(int line, int column, String reason) implements Read {}
    }

    /// Where a name and its value stand.
    private record Span(int start, int valueStart, int valueEnd) {}

    private final String text;
    private final SequencedMap<String, Span> spans;

    private TfvarsText(String text, SequencedMap<String, Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    static Read read(String text) {
        HclCursor cursor = new HclCursor(text);
        SequencedMap<String, Span> spans = new LinkedHashMap<>();
        try {
            cursor.skipToName();
            while (!cursor.atEnd()) {
                int start = cursor.position();
                String name = cursor.name();
                if (spans.containsKey(name)) {
                    throw cursor.error(start, "another name: " + name + " is set twice");
                }
                cursor.equalsSign();
                int valueStart = cursor.position();
                spans.put(name, new Span(start, valueStart, cursor.skipValue()));
                cursor.skipToName();
            }
        } catch (HclCursor.Unexpected unexpected) {
            return new Read.Refused(
                    cursor.line(unexpected.at), cursor.column(unexpected.at), unexpected.expected);
        }
        return new Read.Parsed(new TfvarsText(text, spans));
    }

    String text() {
        return text;
    }

    Set<String> names() {
        return spans.keySet();
    }

    /// The characters of a value, without the comment behind it.
    Optional<String> value(String name) {
        return Optional.ofNullable(spans.get(name))
                .map(span -> text.substring(span.valueStart, span.valueEnd));
    }

    int valueStart(String name) {
        return Objects.requireNonNull(spans.get(name)).valueStart;
    }

    /// The lines of comments, those behind values too.
    List<String> comments() {
        StringBuilder between = new StringBuilder();
        int end = 0;
        for (Span span : spans.values()) {
            between.append(text, end, span.start).append('\n');
            end = span.valueEnd;
        }
        between.append(text.substring(end));
        return between.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    /// Everything before the first name: the comments on top.
    String preamble() {
        return spans.isEmpty() ? text : text.substring(0, spans.firstEntry().getValue().start);
    }

    /// With the value in place of the one of that name, which must be there.
    TfvarsText with(String name, String value) {
        Span span = spans.get(name);
        if (span == null) {
            throw new IllegalArgumentException("There is no " + name + " in the file.");
        }
        return reread(text.substring(0, span.valueStart) + value + text.substring(span.valueEnd));
    }

    /// Without the lines of a name, if it is there.
    TfvarsText without(String name) {
        Span span = spans.get(name);
        if (span == null) {
            return this;
        }
        int end = text.indexOf('\n', span.valueEnd);
        return reread(text.substring(0, span.start) + (end < 0 ? "" : text.substring(end + 1)));
    }

    /// Without these comments where nothing stands below them any more.
    TfvarsText withoutHeadings(List<String> headings) {
        String kept = text;
        for (String heading : headings) {
            String empty = "(?m)^# " + Pattern.quote(heading) + "\\r?\\n(?:\\r?\\n|\\z)";
            kept = Pattern.compile(empty).matcher(kept).replaceFirst("");
        }
        return reread(kept);
    }

    /// With other comments on top.
    TfvarsText withPreamble(String preamble) {
        return reread(preamble + text.substring(preamble().length()));
    }

    /// With lines at the end, after a blank one.
    TfvarsText append(String lines) {
        String end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        String added = end + (text.isEmpty() ? "" : "\n") + lines;
        return reread(text + (text.contains("\r\n") ? added.replace("\n", "\r\n") : added));
    }

    private static TfvarsText reread(String text) {
        return switch (read(text)) {
            case Read.Parsed(TfvarsText file) -> file;
            case Read.Refused(int line, int column, String reason) ->
                    throw new IllegalStateException(
                            "An edit broke line " + line + ", column " + column + ": " + reason);
        };
    }
}
