package dev.pipesplanner.ui.explore;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.NumberType;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.control.FieldText;
import dev.pipesplanner.ui.text.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A field of the catalogue that a sweep may vary, and how the window speaks of it and its values.
///
/// @param path the field's
/// @param type of its numbers, also where it may be left open
public record VariedField(String path, NumberType type) {

    /// @throws IllegalArgumentException when there is no such field, or it is no number
    public static VariedField of(String path) {
        return find(PlanFields.require(path))
                .orElseThrow(() -> new IllegalArgumentException(path + " must be a number."));
    }

    /// All that an environment has, in the catalogue's order.
    static List<VariedField> all(Environment environment) {
        return PlanFields.ofEnvironment().stream()
                .filter(field -> field.applies(environment))
                .filter(field -> isCompared(field.path(), environment))
                .flatMap(field -> find(field).stream())
                .toList();
    }

    /// A field of a design that is not compared changes nothing.
    private static boolean isCompared(String path, Environment environment) {
        return designOf(path).map(environment.designs()::contains).orElse(true);
    }

    private static Optional<VariedField> find(Field<Environment, ?> field) {
        return number(field.type()).map(type -> new VariedField(field.path(), type));
    }

    private static Optional<NumberType> number(FieldType<?> type) {
        if (type instanceof FieldType.Open<?> open) {
            return number(open.inner());
        }
        return type instanceof NumberType number ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Design> designOf(String path) {
        return Arrays.stream(Design.values())
                .filter(design -> path.startsWith(design.id() + "."))
                .findFirst();
    }

    boolean applies(Environment environment) {
        return PlanFields.require(path).applies(environment) && isCompared(path, environment);
    }

    /// The field's label; that of a design's field begins with the design, since several have one
    /// of that name.
    public static String label(String path) {
        String label = FieldLabels.of(path);
        return designOf(path)
                .map(design -> Messages.get("design." + design.id()))
                .filter(name -> !label.startsWith(name))
                .map(name -> Messages.get("explore.fieldOf", name, label))
                .orElse(label);
    }

    String label() {
        return label(path);
    }

    /// A value as the inputs show it, such as `1,000`, `30 %` or `5 s`.
    String text(double value) {
        return FieldText.ofNumber(type, value);
    }

    /// The field's value in a plan; empty where it does not apply or is left open.
    Optional<Double> in(Environment environment) {
        Field<Environment, ?> field = PlanFields.require(path);
        return field.applies(environment) && field.data(environment) instanceof Double value
                ? Optional.of(value)
                : Optional.empty();
    }
}
