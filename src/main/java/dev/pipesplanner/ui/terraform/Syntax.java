package dev.pipesplanner.ui.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colors of a text: each character belongs to one span, so that the spans of a line joined are
/// the line.
enum Syntax {
    HCL(
            "(?<comment>(?:#|//)[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))|(?<text><<-?(\\w+)\\n(?s:.*?)\\n["
                + " \\t]*\\3(?=\\n|\\z)|\"(?:[^\"\\\\\\n$]++|\\\\.|\\$\\{[^}\\n]*+\\}|\\$){0,500}+\"?)"
                + "|(?<word>\\b(?:true|false|null)\\b)|(?<name>\\b[A-Za-z_][\\w-]*(?=["
                + " \\t]*=(?!=))|(?m:^)[ \\t]*[a-z_]+(?=[ \\t]+[\"{]))"
                + "|(?<number>(?<![\\w.-])-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b)"),
    JSON(
            "(?<comment>(?!))|(?<name>\"(?:[^\"\\\\\\n]++|\\\\.){0,500}+\"(?=\\s*:))"
                    + "|(?<text>\"(?:[^\"\\\\\\n]++|\\\\.){0,500}+\"?)"
                    + "|(?<word>\\b(?:true|false|null)\\b)"
                    + "|(?<number>-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"),
    MARKDOWN(
            "(?<comment><!--(?s:.*?)(?:-->|\\z))|(?<name>(?m:^)#+ [^\\n]*)"
                    + "|(?<text>`[^`\\n]*`)|(?<word>(?!))|(?<number>(?!))"),
    DIFF(
            "(?m:^)(?:(?<comment>(?:---|\\+\\+\\+|@@)[^\\n]*)|(?<added>\\+[^\\n]*)"
                    + "|(?<removed>-[^\\n]*))"
                    + "|(?<name>(?!))|(?<text>(?!))|(?<word>(?!))|(?<number>(?!))"),
    PLAIN("(?<comment>(?!))|(?<name>(?!))|(?<text>(?!))|(?<word>(?!))|(?<number>(?!))");

    /// What a span is; in the style sheet `syntax-` and this.
    enum Kind {
        PLAIN,
        COMMENT,
        NAME,
        TEXT,
        WORD,
        NUMBER,
        ADDED,
        REMOVED;

        String styleClass() {
            return "syntax-" + name().toLowerCase(Locale.ROOT);
        }
    }

    record Span(Kind kind, String text) {}

    private final Pattern pattern;

    Syntax(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /// The language of a file, by its name.
    static Syntax of(String path) {
        if (path.endsWith(".json")) {
            return JSON;
        }
        if (path.endsWith(".md")) {
            return MARKDOWN;
        }
        return path.endsWith(".tf") || path.endsWith(".tfvars") || path.endsWith(".hcl")
                ? HCL
                : PLAIN;
    }

    /// The spans of each line.
    List<List<Span>> lines(String text) {
        List<List<Span>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            add(lines, Kind.PLAIN, text.substring(end, matcher.start()));
            add(lines, kind(matcher), matcher.group());
            end = matcher.end();
        }
        add(lines, Kind.PLAIN, text.substring(end));
        return lines;
    }

    private Kind kind(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            String group = kind.name().toLowerCase(Locale.ROOT);
            Integer index = pattern.namedGroups().get(group);
            if (index != null && matcher.start(index) >= 0) {
                return kind;
            }
        }
        return Kind.PLAIN;
    }

    private static void add(List<List<Span>> lines, Kind kind, String text) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lines.add(new ArrayList<>());
            }
            if (!parts[i].isEmpty()) {
                lines.getLast().add(new Span(kind, parts[i]));
            }
        }
    }
}
