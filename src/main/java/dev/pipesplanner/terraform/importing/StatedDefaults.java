package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a folder's README.md and its examples of values say of defaults, where that is not what the
/// declarations say. Terraform goes by the declarations, and so does the import.
final class StatedDefaults {

    /// A default elsewhere.
    record Stated(String file, HclValue value) {}

    private final Map<String, List<Stated>> stated = new LinkedHashMap<>();

    /// @param files of one folder, of any kind
    StatedDefaults(List<TextFile> files) {
        for (TextFile file : files) {
            if (file.path().endsWith("README.md")) {
                table(file).forEach((name, value) -> add(file, name, value));
            } else if (file.path().endsWith(ValueFile.EXAMPLE)) {
                example(file).forEach((name, value) -> add(file, name, value));
            }
        }
    }

    /// Nothing where it cannot be read: people write `<your queue>` into an example.
    private static Map<String, HclValue> example(TextFile file) {
        try {
            return ValueFile.read(file, _ -> false);
        } catch (IllegalArgumentException _) {
            return Map.of();
        }
    }

    private void add(TextFile file, String name, HclValue value) {
        stated.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Stated(file.path(), value));
    }

    /// Says where a default that was taken is another one elsewhere.
    void compare(VariableValues values) {
        stated.forEach((variable, all) ->
                values.get(variable)
                        .filter(found -> found.fromDefault() && isPlain(found.value()))
                        .ifPresent(found -> {
                            List<String> others =
                                    all.stream()
                                            .filter(each -> isPlain(each.value()))
                                            .filter(each ->
                                                    !SameValue.of(each.value(), found.value()))
                                            .map(each ->
                                                    HclText.inline(each.value())
                                                            + " in "
                                                            + each.file())
                                            .toList();
                            if (!others.isEmpty()) {
                                values.say(
                                        Kind.SUSPICIOUS,
                                        variable,
                                        "its default is "
                                                + HclText.inline(found.value())
                                                + " in "
                                                + found.file()
                                                + ", which counts, but "
                                                + String.join(" and ", others));
                            }
                        }));
    }

    /// What may be shown, and says something: an empty text only waits to be filled.
    private static boolean isPlain(HclValue value) {
        return switch (value) {
            case HclValue.Number _, HclValue.Bool _ -> true;
            case HclValue.Text(String text) -> !text.isBlank() && !Credentials.isInAddress(text);
            case HclValue.ListOf _, HclValue.MapOf _, HclValue.Null _ -> false;
        };
    }

    /// The rows of the tables that have a name and a default.
    private static Map<String, HclValue> table(TextFile file) {
        Map<String, HclValue> defaults = new LinkedHashMap<>();
        int name = -1;
        int value = -1;
        for (String line : file.text().lines().map(String::strip).toList()) {
            if (!line.startsWith("|")) {
                name = -1;
                continue;
            }
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (name < 0) {
                List<String> heads = cells.stream().map(StatedDefaults::plain).toList();
                name =
                        Math.max(
                                Math.max(heads.indexOf("name"), heads.indexOf("variable")),
                                heads.indexOf("input"));
                value = heads.indexOf("default");
            } else if (value >= 0 && cells.size() > Math.max(name, value)) {
                String variable = plain(cells.get(name));
                literal(cells.get(value).replace("`", "").strip())
                        .ifPresent(found -> defaults.put(variable, found));
            }
        }
        return defaults;
    }

    /// A cell without links, anchors and code marks.
    private static String plain(String cell) {
        return cell.replaceAll("<[^>]{0,200}>", "")
                .replaceAll("\\[([^\\]]{0,200})\\]\\([^)]{0,200}\\)", "$1")
                .replaceAll("[`\\\\*]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<HclValue> literal(String text) {
        try {
            return Optional.of(HclLiterals.hcl(text));
        } catch (HclCursor.Unexpected _) {
            return Optional.empty();
        }
    }
}
