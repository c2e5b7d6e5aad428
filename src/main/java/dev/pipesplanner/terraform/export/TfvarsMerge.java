package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.Alignment;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;
import dev.pipesplanner.terraform.hcl.TfvarsText;
import dev.pipesplanner.terraform.hcl.ValueEdits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a file of values becomes that people have edited: their comments, order, variables and
/// entries stay, values that the plan decides are brought up to date.
///
/// A variable of ours that the new file does not have any more, because the environment changed its
/// design, goes: its module would not know it.
final class TfvarsMerge {

    private TfvarsMerge() {}

    /// @throws HclCursor.Unexpected when a map or list is no literal, so that nobody knows what in
    ///   it must stay
    static TfvarsText of(TfvarsText file, TfvarsText wanted) {
        shared(wanted).forEach(variable -> requireLiteral(file, variable));
        boolean switched =
                file.names().stream()
                        .anyMatch(DesignVariables.strangersTo(wanted.names())::contains);
        if (switched && isOurs(file, wanted)) {
            return wanted;
        }
        TfvarsText result =
                file.withPreamble(HeaderLines.merged(file.preamble(), wanted.preamble()));
        result = withoutStrangers(result, wanted);
        result = SetAside.restored(result, DesignVariables.strangersTo(wanted.names()));
        List<Variable> appended = new ArrayList<>();
        for (String name : wanted.names()) {
            Variable variable =
                    new Variable(name, HclLiterals.hcl(wanted.value(name).orElseThrow()));
            String missing = "# " + TfvarsExport.missing(name);
            if (result.value(name).isPresent()) {
                result = updated(result, variable, wanted);
            } else if (result.ownLines().contains(missing)) {
                result = result.withoutComment(missing, lines(List.of(variable)));
            } else {
                appended.add(variable);
            }
        }
        for (String comment : result.ownLines()) {
            if (TfvarsExport.isMissing(comment)
                    && (!wanted.ownLines().contains(comment) || isSet(comment, result))) {
                result = result.withoutComment(comment, "");
            }
        }
        if (!appended.isEmpty()) {
            result = result.append(lines(appended));
        }
        return aligned(file, withNotes(result, wanted));
    }

    private static List<Variable> shared(TfvarsText wanted) {
        return ValueFiles.values(wanted).entrySet().stream()
                .map(each -> new Variable(each.getKey(), each.getValue()))
                .filter(variable -> FromPlan.isShared(variable.value()))
                .toList();
    }

    private static void requireLiteral(TfvarsText file, Variable variable) {
        String name = variable.name();
        if (file.names().contains(name) && isChanged(file, variable)) {
            try {
                HclLiterals.hcl(file.value(name).orElseThrow());
            } catch (HclCursor.Unexpected unexpected) {
                throw unexpected.shifted(file.valueStart(name));
            }
        }
    }

    /// An empty map or list is not in the plan.
    private static boolean isChanged(TfvarsText file, Variable variable) {
        return !FromPlan.remark(variable.value()).isEmpty()
                || !FromPlan.above(file, variable.name()).isEmpty();
    }

    /// Whether the file itself has a value for what a comment says is required.
    private static boolean isSet(String missing, TfvarsText file) {
        return ValueFiles.sets(ValueFiles.values(file), missing.substring(2, missing.indexOf(':')));
    }

    private static TfvarsText withoutStrangers(TfvarsText file, TfvarsText wanted) {
        TfvarsText result = file;
        for (String name : DesignVariables.strangersTo(wanted.names())) {
            boolean kept =
                    DesignVariables.MAY_BE_OWN.contains(name)
                            || holdsOwn(file, name, HclValue.none());
            result = result.withCommentAbove(name, FromPlan::is, "");
            result = kept ? SetAside.without(result, name) : result.without(name);
        }
        return result.names().size() < file.names().size()
                ? result.withoutHeadings(DesignVariables.headingsBesides(wanted.names()))
                : result;
    }

    private static TfvarsText updated(TfvarsText file, Variable variable, TfvarsText wanted) {
        String name = variable.name();
        if (FromPlan.isShared(variable.value())) {
            return shared(file, variable, wanted);
        }
        String old = file.value(name).orElseThrow();
        String text = wanted.value(name).orElseThrow();
        String value;
        try {
            value = ValueEdits.hcl(old, text);
            if (!SameValue.of(HclLiterals.hcl(value), variable.value())) {
                value = text;
            }
        } catch (HclCursor.Unexpected _) {
            // what Terraform would have to evaluate is no value of ours
            value = text;
        }
        return value.equals(old) ? file : file.with(name, value);
    }

    /// A map or list in which the plan's entries stand beside somebody's own.
    private static TfvarsText shared(TfvarsText file, Variable variable, TfvarsText wanted) {
        if (!isChanged(file, variable)) {
            return file;
        }
        String name = variable.name();
        Set<String> before = FromPlan.above(file, name);
        String old = file.value(name).orElseThrow();
        String value =
                ValueEdits.hcl(
                        old,
                        wanted.value(name).orElseThrow(),
                        entry -> !before.contains(entry) || isMissing(wanted, name + "." + entry));
        TfvarsText result = value.equals(old) ? file : file.with(name, value);
        String remark = FromPlan.remark(variable.value());
        String line = remark.isEmpty() ? "" : "# " + remark + "\n";
        return result.withCommentAbove(name, FromPlan::is, line);
    }

    private static boolean isMissing(TfvarsText wanted, String variable) {
        return wanted.ownLines().contains("# " + TfvarsExport.missing(variable));
    }

    /// Whether a map or list holds what no export wrote and the plan does not have.
    private static boolean holdsOwn(TfvarsText file, String name, HclValue planned) {
        Set<String> own =
                new HashSet<>(
                        FromPlan.names(
                                ValueFiles.values(file).getOrDefault(name, HclValue.none())));
        own.removeAll(FromPlan.above(file, name));
        own.removeAll(FromPlan.names(planned));
        return !own.isEmpty();
    }

    /// Where lines came or went, those beside them move as `terraform fmt` wants it, if they did
    /// before.
    private static TfvarsText aligned(TfvarsText file, TfvarsText result) {
        boolean moved = !Alignment.names(file.text()).equals(Alignment.names(result.text()));
        return moved && Alignment.isOf(file.text())
                ? TfvarsText.reread(Alignment.of(result.text()))
                : result;
    }

    private static String lines(List<Variable> variables) {
        TfvarsSections lines = new TfvarsSections();
        variables.forEach(lines::add);
        return lines.text();
    }

    /// Whether nobody has put a word of their own into the file, or another order.
    private static boolean isOurs(TfvarsText file, TfvarsText wanted) {
        boolean comments =
                file.withPreamble(HeaderLines.without(file.preamble())).comments().stream()
                        .allMatch(line ->
                                DesignVariables.isHeading(line)
                                        || TfvarsExport.isMissing(line)
                                        || FromPlan.is(line)
                                        || DesignVariables.NOTES.stream()
                                                .anyMatch(note -> note.matches(line)));
        List<String> known = new ArrayList<>(file.names());
        Set<String> ours = new HashSet<>(DesignVariables.strangersTo(wanted.names()));
        ours.removeAll(DesignVariables.MAY_BE_OWN);
        known.removeAll(ours);
        List<String> ordered = new ArrayList<>(wanted.names());
        ordered.retainAll(known);
        Map<String, HclValue> planned = ValueFiles.values(wanted);
        return comments
                && known.equals(ordered)
                && file.names().stream()
                        .noneMatch(name ->
                                holdsOwn(file, name, planned.getOrDefault(name, HclValue.none())));
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
}
