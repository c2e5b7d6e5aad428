package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Names with texts on their way into a plan, such as the variables of a container: credentials
/// among them stay behind.
final class TextEntries {

    private final VariableValues values;
    private final Map<String, Object> toFill = new LinkedHashMap<>();

    /// @param values told what became of each entry
    TextEntries(VariableValues values) {
        this.values = values;
    }

    /// The secrets that stayed behind, to be filled with their ARNs.
    Map<String, Object> toFill() {
        return toFill;
    }

    /// Names with values, also as ECS lists them: `[{ name = "A", value = "b" }]`.
    static Optional<HclValue.MapOf> of(String target, HclValue value) {
        if (value instanceof HclValue.MapOf map) {
            return Optional.of(map);
        }
        if (!(value instanceof HclValue.ListOf(var items)) || !target.startsWith("terraform.")) {
            return Optional.empty();
        }
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        for (HclValue item : items) {
            if (!(item instanceof HclValue.MapOf(var parts))
                    || !(parts.get("name") instanceof HclValue.Text(String name))) {
                return Optional.empty();
            }
            HclValue listed = parts.getOrDefault("value", parts.get("valueFrom"));
            if (listed == null) {
                return Optional.empty();
            }
            entries.put(name, listed);
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new HclValue.MapOf(entries));
    }

    /// Without the credentials that do not belong into a map of plain settings, or stand where an
    /// ARN should; entries that are no text are left out.
    Map<String, Object> safe(String variable, String target, HclValue.MapOf map) {
        Map<String, Object> kept = new LinkedHashMap<>();
        map.entries()
                .forEach((entry, value) -> {
                    String text = SameValue.text(value).orElse(null);
                    String name = variable + "." + entry;
                    if (target.equals("terraform.secrets")) {
                        boolean arn = text != null && Credentials.isArn(text);
                        kept.put(entry, arn ? text : "");
                        if (!arn) {
                            values.say(
                                    Kind.MASKED,
                                    name,
                                    VariableValues.MASKED + "; the plan wants an ARN");
                        }
                    } else if (Credentials.named(entry) || text != null && Credentials.isIn(text)) {
                        boolean fills = target.endsWith("environmentVariables");
                        String advice = "; store it and fill its ARN into Secrets";
                        values.say(
                                Kind.MASKED, name, VariableValues.MASKED + (fills ? advice : ""));
                        if (fills) {
                            toFill.put(entry, "");
                        }
                    } else if (text == null) {
                        values.say(
                                Kind.WRONG_TYPE,
                                name,
                                "it must be text, a number or true or false");
                    } else {
                        kept.put(entry, text);
                    }
                });
        return kept;
    }
}
