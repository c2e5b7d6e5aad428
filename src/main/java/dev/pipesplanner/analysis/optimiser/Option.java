package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.PlanFields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One way to decide something.
///
/// @param words within a sentence, such as `backlog steps`
/// @param values data by the field's path, as plan files hold them, in the catalogue's order
public record Option(String words, Map<String, Object> values) {

    public Option {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// One field, said as its label and its value.
    public static Option of(String path, Object data) {
        return new Option(FieldLabels.of(path) + " " + shown(path, data), Map.of(path, data));
    }

    private static String shown(String path, Object data) {
        return shown(PlanFields.require(path), data);
    }

    private static <T> String shown(Field<Environment, T> field, Object data) {
        return field.type().shown(field.type().fromData(data));
    }

    /// The environment so decided.
    ///
    /// @throws IllegalArgumentException when a value does not go with what is decided already
    Environment on(Environment environment) {
        Environment decided = environment;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            decided = PlanFields.require(value.getKey()).withData(decided, value.getValue());
        }
        return decided;
    }
}
