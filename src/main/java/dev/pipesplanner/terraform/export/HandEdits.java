package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.Alignment;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.SameValue;
import dev.pipesplanner.terraform.hcl.SyntaxErrors;
import dev.pipesplanner.terraform.hcl.TfvarsText;
import dev.pipesplanner.terraform.hcl.ValueEdits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a newly generated file becomes where one exists already: people's comments, order and own
/// variables stay, values that the plan decides are brought up to date.
///
/// A variable of ours that the new file does not have any more, because the environment changed its
/// design, goes: its module would not know it.
public final class HandEdits {

    /// The text to be written, or why there is none.
    public sealed interface Merged {

        record Text(String text) implements Merged {}

        /// @param message names the file, the reason and the way out
        record Refused(String message) implements Merged {}
    }

    private HandEdits() {}

    public static Merged merge(String existing, TextFile generated) {
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
                                    + " change.\nMove your changes into a file of their own,"
                                    + " delete this one and export again.");
        };
    }

    private static Merged json(String existing, TextFile generated) {
        try {
            return new Merged.Text(
                    SyntaxErrors.in(
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
                                    + ".\nCorrect the file, or move it away.");
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
        TfvarsText result =
                file.withPreamble(HeaderLines.merged(file.preamble(), wanted.preamble()));
        result = withoutStrangers(result, wanted);
        List<Variable> appended = new ArrayList<>();
        for (String name : wanted.names()) {
            String value = wanted.value(name).orElseThrow();
            Variable variable = new Variable(name, HclLiterals.hcl(value));
            String missing = "# " + TfvarsExport.missing(name);
            if (result.value(name).isPresent()) {
                result = updated(result, name, value);
            } else if (result.ownLines().contains(missing)) {
                result = result.withoutComment(missing, lines(variable));
            } else {
                appended.add(variable);
            }
        }
        for (String comment : result.ownLines()) {
            if (TfvarsExport.isMissing(comment) && !wanted.ownLines().contains(comment)) {
                result = result.withoutComment(comment, "");
            }
        }
        if (!appended.isEmpty()) {
            result = result.append(lines(appended.toArray(Variable[]::new)));
        }
        return aligned(file, withNotes(result, wanted));
    }

    private static TfvarsText withoutStrangers(TfvarsText file, TfvarsText wanted) {
        TfvarsText result = file;
        for (String name : DesignVariables.strangersTo(wanted.names())) {
            result =
                    DesignVariables.NEVER_WRITTEN.contains(name)
                            ? result.commentedOut(name)
                            : result.without(name);
        }
        return result.names().size() < file.names().size()
                ? result.withoutHeadings(DesignVariables.headingsBesides(wanted.names()))
                : result;
    }

    private static TfvarsText updated(TfvarsText file, String name, String wanted) {
        String old = file.value(name).orElseThrow();
        String value;
        try {
            value = ValueEdits.hcl(old, wanted);
            if (!SameValue.of(HclLiterals.hcl(value), HclLiterals.hcl(wanted))) {
                value = wanted;
            }
        } catch (HclCursor.Unexpected _) {
            // what Terraform would have to evaluate is no value of ours
            value = wanted;
        }
        return value.equals(old) ? file : file.with(name, value);
    }

    /// Where lines came or went, those beside them move as `terraform fmt` wants it, if they did
    /// before.
    private static TfvarsText aligned(TfvarsText file, TfvarsText result) {
        boolean moved = !Alignment.names(file.text()).equals(Alignment.names(result.text()));
        return moved && Alignment.isOf(file.text()) ? parsed(Alignment.of(result.text())) : result;
    }

    private static String lines(Variable... variables) {
        return new TfvarsWriter().variables(List.of(variables)).text();
    }

    /// Whether nobody has put a word of their own into the file, or another order.
    private static boolean isOurs(TfvarsText file, TfvarsText wanted) {
        boolean comments =
                file.withPreamble(HeaderLines.without(file.preamble())).comments().stream()
                        .allMatch(line ->
                                DesignVariables.isHeading(line)
                                        || TfvarsExport.isMissing(line)
                                        || DesignVariables.NOTES.stream()
                                                .anyMatch(note -> note.matches(line)));
        List<String> known = new ArrayList<>(file.names());
        Set<String> ours = new HashSet<>(DesignVariables.strangersTo(wanted.names()));
        ours.removeAll(DesignVariables.NEVER_WRITTEN);
        known.removeAll(ours);
        List<String> ordered = new ArrayList<>(wanted.names());
        ordered.retainAll(known);
        return comments && known.equals(ordered);
    }

    private static Optional<String> line(TfvarsText file, Note note) {
        return file.ownLines().stream().filter(note::matches).findFirst();
    }

    private static TfvarsText withNotes(TfvarsText file, TfvarsText wanted) {
        TfvarsText result = file;
        for (Note note : DesignVariables.NOTES) {
            result = withNote(result, wanted, note);
        }
        return result;
    }

    private static TfvarsText withNote(TfvarsText file, TfvarsText wanted, Note note) {
        Optional<String> remark = line(wanted, note);
        String line = remark.map(text -> text + "\n").orElse("");
        return line(file, note)
                .map(old -> file.withoutComment(old, line))
                .orElseGet(
                        () -> remark.isEmpty() ? file : file.withLineAbove(note.variable(), line));
    }

    private static TfvarsText parsed(String text) {
        if (TfvarsText.read(text) instanceof TfvarsText.Read.Parsed(TfvarsText file)) {
            return file;
        }
        throw new IllegalStateException("The generated file cannot be read:\n" + text);
    }
}
