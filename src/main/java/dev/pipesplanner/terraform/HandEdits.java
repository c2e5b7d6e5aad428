package dev.pipesplanner.terraform;

import java.util.ArrayList;
import java.util.List;

/// What a newly generated file becomes where one exists already: people's comments, order and own
/// variables stay, values that the plan decides are brought up to date.
///
/// A variable of ours that the new file does not have any more, because the environment changed its
/// design, goes: its module would not know it.
final class HandEdits {

    /// The text to be written, or why there is none.
    sealed interface Merged {

        record Text(String text) implements Merged {}

        /// @param message names the file, the reason and the way out
        record Refused(String message) implements Merged {}
    }

    private HandEdits() {}

    static Merged merge(String existing, TextFile generated) {
        String path = generated.path();
        if (path.endsWith(".tfvars")) {
            return values(existing, generated);
        }
        if (path.endsWith(".tfvars.json")) {
            return json(existing, generated);
        }
        return path.endsWith(".tf") || path.endsWith(".md") || path.endsWith(".tftest.hcl")
                ? code(existing, generated)
                : new Merged.Text(generated.text());
    }

    private static Merged code(String existing, TextFile generated) {
        return switch (OriginMark.of(existing, generated)) {
            case SAME_TEXT -> new Merged.Text(existing);
            case UNTOUCHED -> new Merged.Text(generated.text());
            case FOREIGN ->
                    new Merged.Refused(
                            generated.path()
                                    + " was written or changed by hand, and its text would have to"
                                    + " change.\nMaybe move your changes into a file of their own,"
                                    + " delete this one and export again.");
        };
    }

    private static Merged json(String existing, TextFile generated) {
        try {
            return new Merged.Text(
                    Located.in(
                            new TextFile(generated.path(), existing),
                            () -> JsonValues.merged(existing, generated.text())));
        } catch (IllegalArgumentException e) {
            return new Merged.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Merged values(String existing, TextFile generated) {
        TfvarsText wanted = parsed(generated.text());
        return switch (TfvarsText.read(existing)) {
            case TfvarsText.Read.Refused(int line, int column, String expected) ->
                    new Merged.Refused(
                            generated.path()
                                    + ", line "
                                    + line
                                    + ", column "
                                    + column
                                    + ": expected "
                                    + expected
                                    + ".\nMaybe mend the file, or move it away.");
            case TfvarsText.Read.Parsed(TfvarsText file) ->
                    new Merged.Text(updated(file, wanted).text());
        };
    }

    private static TfvarsText updated(TfvarsText file, TfvarsText wanted) {
        boolean switched =
                file.names().stream()
                        .anyMatch(DesignVariables.strangersTo(wanted.names())::contains);
        if (switched && isOurs(file, wanted)) {
            return wanted;
        }
        TfvarsText result = file.withPreamble(preamble(file.preamble(), wanted.preamble()));
        for (String name : DesignVariables.strangersTo(wanted.names())) {
            result = result.without(name);
        }
        if (result.names().size() < file.names().size()) {
            result = result.withoutHeadings(DesignVariables.headingsBesides(wanted.names()));
        }
        List<Variable> appended = new ArrayList<>();
        for (String name : wanted.names()) {
            String value = wanted.value(name).orElseThrow();
            if (result.value(name).isEmpty()) {
                appended.add(new Variable(name, HclLiterals.hcl(value)));
            } else if (!plain(result.value(name).get()).equals(plain(value))) {
                result = result.with(name, value);
            }
        }
        return appended.isEmpty()
                ? result
                : result.append(new TfvarsWriter().variables(appended).text());
    }

    /// Whether nobody has put a word of their own into the file, or another order.
    private static boolean isOurs(TfvarsText file, TfvarsText wanted) {
        List<String> labels =
                wanted.preamble().lines().filter(line -> line.contains(": ")).toList();
        boolean comments =
                file.comments().stream()
                        .allMatch(line ->
                                DesignVariables.isHeading(line)
                                        || line.endsWith(": required, not in the plan")
                                        || labels.stream().anyMatch(o -> sameLabel(line, o)));
        List<String> known = new ArrayList<>(file.names());
        known.removeAll(DesignVariables.strangersTo(wanted.names()));
        List<String> ordered = new ArrayList<>(wanted.names());
        ordered.retainAll(known);
        return comments && known.equals(ordered);
    }

    /// Our own lines on top say what the file was made from; other comments stay.
    private static String preamble(String existing, String wanted) {
        List<String> ours = wanted.lines().filter(line -> line.contains(": ")).toList();
        if (existing.lines().noneMatch(line -> ours.stream().anyMatch(o -> sameLabel(line, o)))) {
            return String.join("\n", ours) + "\n\n" + existing;
        }
        List<String> lines = new ArrayList<>();
        for (String line : existing.split("\n", -1)) {
            String end = line.endsWith("\r") ? "\r" : "";
            lines.add(
                    ours.stream()
                            .filter(o -> sameLabel(line, o))
                            .findFirst()
                            .map(o -> o + end)
                            .orElse(line));
        }
        return String.join("\n", lines);
    }

    private static boolean sameLabel(String line, String ours) {
        return line.startsWith(ours.substring(0, ours.indexOf(": ") + 2));
    }

    /// The value without what does not matter: comments, blanks, line ends and a last comma.
    private static String plain(String value) {
        return new HclCursor(value).dense();
    }

    private static TfvarsText parsed(String text) {
        if (TfvarsText.read(text) instanceof TfvarsText.Read.Parsed(TfvarsText file)) {
            return file;
        }
        throw new IllegalStateException("The generated file cannot be read:\n" + text);
    }
}
