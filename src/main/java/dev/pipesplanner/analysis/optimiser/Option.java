package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.NumberType;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Sentences;

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

    /// One field, said as its label and its value with the unit.
    public static Option of(String path, Object data) {
        return new Option(words(PlanFields.require(path), data), Map.of(path, data));
    }

    private static <T> String words(Field<Environment, T> field, Object data) {
        String label = Sentences.uncapitalized(FieldLabels.of(field.path()));
        FieldType<?> type =
                field.type() instanceof FieldType.Open<?> open ? open.inner() : field.type();
        if (data.equals("auto")) {
            return "default " + label;
        }
        if (data.equals("none")) {
            return "no " + label;
        }
        return type instanceof NumberType number && data instanceof Double value
                ? label + " " + number.withUnit(value)
                : label + " " + field.type().shown(field.type().fromData(data));
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
