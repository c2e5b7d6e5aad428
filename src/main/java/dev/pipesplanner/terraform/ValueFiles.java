package dev.pipesplanner.terraform;

import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Files of values in a folder, and the order in which Terraform reads them (TERRAFORM §4):
/// `terraform.tfvars`, `terraform.tfvars.json`, `*.auto.tfvars(.json)` by name.
public final class ValueFiles {

    private ValueFiles() {}

    /// Below 0: Terraform reads it only when it is named, or it holds no values.
    public static int rank(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
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
        String other = otherPath.substring(otherPath.lastIndexOf('/') + 1);
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
                }
            } else if (TfvarsText.read(file.text())
                    instanceof TfvarsText.Read.Parsed(TfvarsText text)) {
                for (String name : text.names()) {
                    values.put(name, literal(text.value(name).orElseThrow()));
                }
            }
        } catch (HclCursor.Unexpected _) {
            // Terraform itself will refuse it
        }
        return values;
    }

    private static HclValue literal(String text) {
        try {
            return HclLiterals.hcl(text);
        } catch (HclCursor.Unexpected _) {
            return HclValue.none();
        }
    }
}
