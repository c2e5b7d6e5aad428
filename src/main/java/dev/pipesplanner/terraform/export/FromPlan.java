package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The comment above a map, or a list of texts, that says what of it an export wrote (TERRAFORM
/// §9): `# from the plan: DB_HOST, LOG_LEVEL`. Only that may be removed again; the rest of the
/// collection is somebody's own.
///
/// A name that is not a plain word stands in quotes, as HCL writes it.
final class FromPlan {

    private static final String START = "from the plan: ";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@+-]+");
    private static final String NAME = "(?:[A-Za-z0-9_./:@+-]+|\"(?:[^\"\\\\]|\\\\.)*\")";
    private static final Pattern LINE =
            Pattern.compile("# " + START + NAME + "(?:, " + NAME + ")*");
    private static final Pattern NAMES = Pattern.compile(NAME);

    private FromPlan() {}

    /// Whether a value may hold both the plan's entries and somebody's own.
    static boolean isShared(HclValue value) {
        return switch (value) {
            case HclValue.MapOf _ -> true;
            case HclValue.ListOf(var items) ->
                    items.stream().allMatch(item -> SameValue.text(item).isPresent());
            case HclValue.Text _, HclValue.Number _, HclValue.Bool _, HclValue.Null _ -> false;
        };
    }

    /// The keys of a map, or the texts of a list.
    static Set<String> names(HclValue value) {
        return switch (value) {
            case HclValue.MapOf(var entries) -> new LinkedHashSet<>(entries.keySet());
            case HclValue.ListOf(var items) ->
                    items.stream()
                            .flatMap(item -> SameValue.text(item).stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            case HclValue.Text _, HclValue.Number _, HclValue.Bool _, HclValue.Null _ -> Set.of();
        };
    }

    /// What the comment says, without its `#`; empty where it says nothing.
    static String remark(HclValue value) {
        Set<String> names = isShared(value) ? names(value) : Set.of();
        return names.isEmpty()
                ? ""
                : START + names.stream().map(FromPlan::word).collect(Collectors.joining(", "));
    }

    static boolean is(String comment) {
        return LINE.matcher(comment).matches();
    }

    /// What an export wrote of a variable of this file; nothing where it does not say.
    static Set<String> above(TfvarsText file, String variable) {
        return file.commentAbove(variable, FromPlan::is).map(FromPlan::names).orElse(Set.of());
    }

    /// The names in such a comment.
    private static Set<String> names(String comment) {
        Set<String> names = new LinkedHashSet<>();
        Matcher name = NAMES.matcher(comment).region(START.length() + 2, comment.length());
        while (name.find()) {
            names.add(read(name.group()));
        }
        return names;
    }

    private static String read(String word) {
        return word.startsWith("\"") && HclLiterals.hcl(word) instanceof HclValue.Text(String text)
                ? text
                : word;
    }

    /// A comment is one line for every reader.
    private static String word(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : HclText.inline(HclValue.of(name))
                        .replace("\u2028", "\\u2028")
                        .replace("\u2029", "\\u2029");
    }
}
