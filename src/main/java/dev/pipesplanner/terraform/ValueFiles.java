package dev.pipesplanner.terraform;

import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Files of values in a folder, and the order in which Terraform reads them (TERRAFORM §4):
/// `terraform.tfvars`, `terraform.tfvars.json`, `*.auto.tfvars(.json)` by name. Of files of code
/// `override.tf` and `*_override.tf`, also as JSON, come last.
public final class ValueFiles {

    /// The name in a JSON file that Terraform passes over.
    public static final String JSON_COMMENT = "//";

    private static final Pattern OVERRIDE = Pattern.compile("(?:.*_)?override\\.tf(?:\\.json)?");

    private ValueFiles() {}

    /// Whether Terraform merges a file of code over the others of its folder.
    public static boolean isOverride(String path) {
        return OVERRIDE.matcher(name(path)).matches();
    }

    /// Whether a file is code, also as JSON.
    public static boolean isCode(String path) {
        return path.endsWith(".tf") || path.endsWith(".tf.json");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Below 0: Terraform reads it only when it is named, or it holds no values.
    public static int rank(String path) {
        String name = name(path);
        if (name.equals("terraform.tfvars")) {
            return 0;
        }
        if (name.equals("terraform.tfvars.json")) {
            return 1;
        }
        return name.endsWith(".auto.tfvars") || name.endsWith(".auto.tfvars.json") ? 2 : -1;
    }

    /// Whether the values of a file win over those of another one beside it.
    public static boolean isReadAfter(String name, String otherPath) {
        String other = name(otherPath);
        int byRank = Integer.compare(rank(name), rank(other));
        return byRank > 0 || byRank == 0 && name.compareTo(other) > 0;
    }

    /// The literals of a file by their variables; what cannot be read is left out.
    public static Map<String, HclValue> values(TextFile file) {
        SequencedMap<String, HclValue> values = new LinkedHashMap<>();
        try {
            if (file.path().endsWith(".json")) {
                if (HclLiterals.json(file.text()) instanceof HclValue.MapOf(var entries)) {
                    values.putAll(entries);
                    values.remove(JSON_COMMENT);
                }
            } else if (TfvarsText.read(file.text())
                    instanceof TfvarsText.Read.Parsed(TfvarsText text)) {
                values.putAll(values(text));
            }
        } catch (HclCursor.Unexpected _) {
            // Terraform itself will refuse it
        }
        return values;
    }

    /// The literals of a file by their variables; anything else counts as not set.
    public static Map<String, HclValue> values(TfvarsText text) {
        SequencedMap<String, HclValue> values = new LinkedHashMap<>();
        text.names().forEach(name -> values.put(name, literal(text.value(name).orElseThrow())));
        return values;
    }

    /// Whether a variable, or with `NAME.KEY` an entry of one, has a value that is not empty.
    public static boolean sets(Map<String, HclValue> values, String variable) {
        String[] name = variable.split("\\.", 2);
        HclValue value = values.getOrDefault(name[0], HclValue.none());
        if (name.length == 1) {
            return !isEmpty(value);
        }
        return value instanceof HclValue.MapOf(var entries)
                && !isEmpty(entries.getOrDefault(name[1], HclValue.none()));
    }

    private static boolean isEmpty(HclValue value) {
        return switch (value) {
            case HclValue.Text(String text) -> text.isBlank();
            case HclValue.ListOf(var items) -> items.isEmpty();
            case HclValue.MapOf(var entries) -> entries.isEmpty();
            case HclValue.Null _ -> true;
            case HclValue.Number _, HclValue.Bool _ -> false;
        };
    }

    private static HclValue literal(String text) {
        try {
            return HclLiterals.hcl(text);
        } catch (HclCursor.Unexpected _) {
            return HclValue.none();
        }
    }
}
