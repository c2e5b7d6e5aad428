package dev.pipesplanner.terraform.hcl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/// A tfvars file as somebody keeps it: every character is remembered, and a change rewrites the
/// value it concerns and nothing else.
public final class TfvarsText {

    /// What came of reading one.
    public sealed interface Read {

        record Parsed(TfvarsText file) implements Read {}

        /// @param line counted from 1
        /// @param column in characters, counted from 1
        /// @param reason what was expected
        record Refused(int line, int column, String reason) implements Read {}
    }

    /// Where a name and its value stand.
    record Span(int start, int valueStart, int valueEnd) {}

    private final String text;
    private final SequencedMap<String, Span> spans;

    private TfvarsText(String text, SequencedMap<String, Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    public static Read read(String text) {
        HclCursor cursor = new HclCursor(text);
        SequencedMap<String, Span> spans = new LinkedHashMap<>();
        try {
            cursor.skipToName();
            while (!cursor.atEnd()) {
                int start = cursor.position();
                String name = cursor.bareName();
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

    public String text() {
        return text;
    }

    public Set<String> names() {
        return spans.keySet();
    }

    /// The characters of a value, without the comment behind it.
    public Optional<String> value(String name) {
        return Optional.ofNullable(spans.get(name))
                .map(span -> text.substring(span.valueStart, span.valueEnd));
    }

    public int valueStart(String name) {
        return Objects.requireNonNull(spans.get(name)).valueStart;
    }

    /// The lines of comments, those behind values too.
    public List<String> comments() {
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
    public String preamble() {
        return spans.isEmpty() ? text : text.substring(0, spans.firstEntry().getValue().start);
    }

    /// With the value in place of the one of that name, which must be there. A comment behind it
    /// that stands below or above another one keeps its column if it can.
    public TfvarsText with(String name, String value) {
        Span span = span(name);
        int end = span.valueEnd;
        String pad = "";
        OptionalInt column = commentColumn(span);
        if (column.isPresent() && sharesColumn(span, column.getAsInt())) {
            int width = HclText.columns(text.substring(lineStart(span), span.valueStart) + value);
            pad = " ".repeat(Math.max(1, column.getAsInt() - width));
            end = commentStart(span);
        }
        String laidOut = text.contains("\r\n") ? value.replaceAll("(?<!\r)\n", "\r\n") : value;
        return reread(text.substring(0, span.valueStart) + laidOut + pad + text.substring(end));
    }

    private Span span(String name) {
        Span span = spans.get(name);
        if (span == null) {
            throw new IllegalArgumentException("There is no " + name + " in the file.");
        }
        return span;
    }

    private boolean sharesColumn(Span span, int column) {
        return spans.values().stream()
                .filter(other -> isNextLine(other, span) || isNextLine(span, other))
                .anyMatch(other -> commentColumn(other).equals(OptionalInt.of(column)));
    }

    private boolean isNextLine(Span above, Span below) {
        return text.indexOf('\n', above.valueEnd) == lineStart(below) - 1;
    }

    /// Of the comment behind a value of one line.
    private OptionalInt commentColumn(Span span) {
        int start = commentStart(span);
        boolean comment = start < text.length() && "#/".indexOf(text.charAt(start)) >= 0;
        String line = text.substring(lineStart(span), start);
        return comment && line.indexOf('\n') < 0
                ? OptionalInt.of(HclText.columns(line))
                : OptionalInt.empty();
    }

    private int commentStart(Span span) {
        int at = span.valueEnd;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int lineStart(Span span) {
        return text.lastIndexOf('\n', span.start - 1) + 1;
    }

    /// Without the lines of a name, if it is there.
    public TfvarsText without(String name) {
        return spans.containsKey(name) ? withLines(name, "") : this;
    }

    /// With a comment in place of the lines of a name, if it is there.
    public TfvarsText commentedOut(String name) {
        if (!spans.containsKey(name)) {
            return this;
        }
        Span span = span(name);
        String lines = text.substring(span.start, linesEnd(span));
        return withLines(name, lines.replaceAll("(?m)^(?=.)", "# "));
    }

    private TfvarsText withLines(String name, String lines) {
        Span span = span(name);
        return reread(text.substring(0, span.start) + lines + text.substring(linesEnd(span)));
    }

    /// Behind the line on which a value and the comments behind it end.
    private int linesEnd(Span span) {
        int at = span.valueEnd;
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.startsWith("/*", at)) {
                at = text.indexOf("*/", at) + 2;
            } else if (text.charAt(at) == '#' || text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                at++;
            }
        }
        return Math.min(at + 1, text.length());
    }

    private List<OwnLine> lines() {
        return OwnLine.of(text, spans.values().iterator());
    }

    /// What stands on lines of its own: comments.
    public List<String> ownLines() {
        return lines().stream().map(OwnLine::words).filter(words -> !words.isEmpty()).toList();
    }

    /// With other lines in place of a comment that stands on a line of its own.
    public TfvarsText withoutComment(String comment, String lines) {
        return lines().stream()
                .filter(line -> line.words().equals(comment))
                .findFirst()
                .map(line -> replaced(line.start(), line.end(), lines))
                .orElse(this);
    }

    /// The nearest comment of a form in the lines of comments that stand above a name, with nothing
    /// but blank lines between.
    public Optional<String> commentAbove(String name, Predicate<String> form) {
        return lineAbove(name, form).map(OwnLine::words);
    }

    private Optional<OwnLine> lineAbove(String name, Predicate<String> form) {
        Span span = spans.get(name);
        int below = span == null ? -1 : lineStart(span);
        for (OwnLine line : lines().reversed()) {
            if (line.end() == below) {
                if (form.test(line.words())) {
                    return Optional.of(line);
                }
                below = line.start();
            }
        }
        return Optional.empty();
    }

    /// With another line in place of that comment, or above the name when there is none.
    public TfvarsText withCommentAbove(String name, Predicate<String> form, String line) {
        return lineAbove(name, form)
                .map(old -> replaced(old.start(), old.end(), line))
                .orElseGet(() -> withLineAbove(name, line));
    }

    /// With a comment on a line of its own above a name, if it is there.
    public TfvarsText withLineAbove(String name, String line) {
        Span span = spans.get(name);
        return span == null ? this : replaced(lineStart(span), lineStart(span), line);
    }

    /// Without these comments where nothing stands below them any more.
    public TfvarsText withoutHeadings(List<String> headings) {
        TfvarsText kept = this;
        for (String heading : headings) {
            kept = kept.withoutHeading("# " + heading);
        }
        return kept;
    }

    private TfvarsText withoutHeading(String heading) {
        List<OwnLine> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            OwnLine line = lines.get(i);
            boolean last = line.end() == text.length();
            boolean blankBelow =
                    i + 1 < lines.size()
                            && lines.get(i + 1).start() == line.end()
                            && lines.get(i + 1).words().isEmpty();
            if (line.words().equals(heading) && (last || blankBelow)) {
                return replaced(line.start(), last ? line.end() : lines.get(i + 1).end(), "");
            }
        }
        return this;
    }

    private TfvarsText replaced(int start, int end, String lines) {
        String ended = text.contains("\r\n") ? lines.replace("\n", "\r\n") : lines;
        return reread(text.substring(0, start) + ended + text.substring(end));
    }

    /// With other comments on top.
    public TfvarsText withPreamble(String preamble) {
        return reread(preamble + text.substring(preamble().length()));
    }

    /// With lines at the end, after a blank one.
    public TfvarsText append(String lines) {
        String end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        String added = end + (text.isEmpty() ? "" : "\n") + lines;
        return reread(text + (text.contains("\r\n") ? added.replace("\n", "\r\n") : added));
    }

    /// A text that this app has written.
    public static TfvarsText reread(String text) {
        return switch (read(text)) {
            case Read.Parsed(TfvarsText file) -> file;
            case Read.Refused(int line, int column, String reason) ->
                    throw new IllegalStateException(
                            "An edit broke line " + line + ", column " + column + ": " + reason);
        };
    }
}
