package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.ValueEdits;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Variables as a `.tfvars.json` file: one object, a variable a line, strings literal (TERRAFORM
/// §4).
public final class JsonValues {

    private JsonValues() {}

    static String text(List<Variable> variables) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        variables.forEach(variable -> entries.put(variable.name(), variable.value()));
        return text(entries);
    }

    /// The existing file with these values in place of its own; what is only there stays.
    static String merged(String existing, String wanted) {
        if (!(HclLiterals.json(existing) instanceof HclValue.MapOf)) {
            throw new HclCursor.Unexpected(0, "one object of variables");
        }
        HclValue.MapOf values = (HclValue.MapOf) HclLiterals.json(wanted);
        Set<String> strangers =
                new HashSet<>(DesignVariables.strangersTo(values.entries().keySet()));
        // JSON has no comments to keep what only people write in
        strangers.removeAll(DesignVariables.NEVER_WRITTEN);
        return ValueEdits.json(existing, values, name -> !strangers.contains(name));
    }

    private static String text(SequencedMap<String, HclValue> entries) {
        return entries.entrySet().stream()
                .map(entry -> "  " + quoted(entry.getKey()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    public static String value(HclValue value) {
        return switch (value) {
            case HclValue.Text(String text) -> quoted(text);
            case HclValue.Number _, HclValue.Bool _, HclValue.Null _ -> HclText.inline(value);
            case HclValue.ListOf(var items) ->
                    items.stream()
                            .map(JsonValues::value)
                            .collect(Collectors.joining(", ", "[", "]"));
            case HclValue.MapOf(var entries) ->
                    entries.entrySet().stream()
                            .map(entry -> quoted(entry.getKey()) + ": " + value(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
