package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.NumberType;

import java.util.List;

/// A field that a sweep varies, and the values it takes there (QUESTIONS §2).
///
/// @param field any numeric or choice field of the catalogue
/// @param scale how far apart values are in pictures
/// @param values at least one, as plan files hold them; numbers in rising order
public record Axis(Field<Environment, ?> field, NumberType.Scale scale, List<Object> values) {

    public Axis {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(field.path() + " must have at least one value.");
        }
    }

    public String path() {
        return field.path();
    }

    /// A value as people would type it.
    public static String text(Object value) {
        return value instanceof Double number ? Span.text(number) : value.toString();
    }

    /// Whether it can be an axis of a map: more than one value, and numbers.
    public boolean isNumeric() {
        return values.stream().allMatch(Double.class::isInstance);
    }
}
