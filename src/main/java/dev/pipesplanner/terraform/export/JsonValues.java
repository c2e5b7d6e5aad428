package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.ValueEdits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Variables as a `.tfvars.json` file: one object, a variable a line, strings literal (TERRAFORM
/// §4).
///
/// What an export wrote of maps and lists stands under `//`, which Terraform passes over.
public final class JsonValues {

    private static final String FROM_PLAN = "from the plan";

    private JsonValues() {}

    static String text(List<Variable> variables) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        Map<String, HclValue> written = new LinkedHashMap<>();
        for (Variable variable : variables) {
            entries.put(variable.name(), variable.value());
            if (!FromPlan.remark(variable.value()).isEmpty()) {
                List<String> names = List.copyOf(FromPlan.names(variable.value()));
                written.put(variable.name(), HclValue.ofTexts(names));
            }
        }
        if (!written.isEmpty()) {
            entries.putFirst(ValueFiles.JSON_COMMENT, remarkOf(written));
        }
        return text(entries);
    }

    /// The existing file with these values in place of its own; what is only there stays, unless
    /// its own remark says that an export wrote it.
    static String merged(String existing, String wanted) {
        if (!(HclLiterals.json(existing) instanceof HclValue.MapOf(var old))) {
            throw new HclCursor.Unexpected(0, "one object of variables");
        }
        Map<String, Set<String>> written = written(old);
        SequencedMap<String, HclValue> values = new LinkedHashMap<>(entries(wanted));
        Set<String> strangers = DesignVariables.strangersTo(values.keySet());
        // JSON has no comments to keep what only people write in
        strangers.removeAll(DesignVariables.MAY_BE_OWN);
        strangers.removeIf(name ->
                !written.getOrDefault(name, Set.of())
                        .containsAll(FromPlan.names(old.getOrDefault(name, HclValue.none()))));
        values.entrySet()
                .removeIf(each ->
                        old.containsKey(each.getKey())
                                && FromPlan.isShared(each.getValue())
                                && FromPlan.names(each.getValue()).isEmpty()
                                && !written.containsKey(each.getKey()));
        remark(old)
                .ifPresentOrElse(
                        remark -> values.putIfAbsent(ValueFiles.JSON_COMMENT, remarkOf(Map.of())),
                        () -> {
                            if (old.containsKey(ValueFiles.JSON_COMMENT)) {
                                values.remove(ValueFiles.JSON_COMMENT);
                            }
                        });
        return ValueEdits.json(existing, new HclValue.MapOf(values), new Kept(written, strangers));
    }

    /// What stays of a file of people.
    ///
    /// @param written by an export, by variable
    /// @param strangers inputs of another design's module
    private record Kept(Map<String, Set<String>> written, Set<String> strangers)
            implements ValueEdits.Keeps {

        @Override
        public boolean keeps(String variable) {
            return !strangers.contains(variable);
        }

        @Override
        public ValueEdits.Keeps in(String variable) {
            Set<String> names =
                    variable.equals(ValueFiles.JSON_COMMENT)
                            ? Set.of(FROM_PLAN)
                            : written.getOrDefault(variable, Set.of());
            return name -> !names.contains(name);
        }
    }

    private static SequencedMap<String, HclValue> entries(String json) {
        if (HclLiterals.json(json) instanceof HclValue.MapOf(var entries)) {
            return entries;
        }
        throw new IllegalStateException("The generated file holds no object:\n" + json);
    }

    /// The remark of an export, which may hold more than that.
    private static Optional<HclValue> remark(Map<String, HclValue> file) {
        return Optional.ofNullable(file.get(ValueFiles.JSON_COMMENT))
                .filter(HclValue.MapOf.class::isInstance);
    }

    private static Map<String, Set<String>> written(Map<String, HclValue> file) {
        Map<String, Set<String>> written = new LinkedHashMap<>();
        if (remark(file).orElse(HclValue.none()) instanceof HclValue.MapOf(var remarks)
                && remarks.get(FROM_PLAN) instanceof HclValue.MapOf(var variables)) {
            variables.forEach((name, names) -> written.put(name, FromPlan.names(names)));
        }
        return written;
    }

    private static HclValue remarkOf(Map<String, HclValue> written) {
        SequencedMap<String, HclValue> remark = new LinkedHashMap<>();
        remark.put(FROM_PLAN, new HclValue.MapOf(new LinkedHashMap<>(written)));
        return new HclValue.MapOf(remark);
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
