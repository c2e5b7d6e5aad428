package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.NumberType;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A numeric field from one value to another: the side of a map, or what an axis takes its steps
/// from. Places on it are 0 at its beginning and 1 at its end, in its own scale.
///
/// @param scale logarithmic only where `from` is above 0
/// @param from less than `to`
public record Span(Field<Environment, ?> field, NumberType.Scale scale, double from, double to) {

    /// Figures of a step between the ends, as people would type it.
    private static final MathContext READABLE = new MathContext(5);

    public Span {
        if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException(
                    field.path()
                            + " must go from a number to a greater one, not from "
                            + text(from)
                            + " to "
                            + text(to)
                            + ".");
        }
        if (scale == NumberType.Scale.LOG && from <= 0) {
            throw new IllegalArgumentException(
                    field.path()
                            + " on a logarithmic scale must begin above 0, not at "
                            + text(from)
                            + ".\nUse :linear, or begin at a small number.");
        }
    }

    /// On the catalogue's scale, where the values allow it.
    public static Span of(Field<Environment, ?> field, double from, double to) {
        boolean isLog = type(field).scale() == NumberType.Scale.LOG && from > 0;
        return new Span(field, isLog ? NumberType.Scale.LOG : NumberType.Scale.LINEAR, from, to);
    }

    /// What is worth looking at around the present value: a tenth to ten times of it on a
    /// logarithmic scale, else up to twice; all of a narrow range.
    public static Span around(Field<Environment, ?> field, Environment present) {
        NumberType type = type(field);
        Optional<Double> value = number(field, present);
        if (type.max() <= NARROW || value.isEmpty() && Double.isFinite(type.max())) {
            return of(field, type.min(), type.max());
        }
        double here = value.filter(known -> known > 0).orElse(1.0);
        boolean isLog = type.scale() == NumberType.Scale.LOG;
        double from = Math.max(type.min(), isLog ? here / 10 : 0);
        double to = Math.min(type.max(), isLog ? here * 10 : here * 2);
        return of(field, from, type.whole() ? Math.max(from + 1, to) : to);
    }

    private static final double NARROW = 10;

    /// Whether a field has numbers, if only besides a word.
    public static boolean isNumeric(Field<Environment, ?> field) {
        return numbers(field.type()).isPresent();
    }

    /// @throws IllegalArgumentException when the field has no numbers
    static NumberType type(Field<Environment, ?> field) {
        return numbers(field.type())
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                field.path()
                                        + " has no numbers, so it has no range.\nList the values: "
                                        + field.type().values()
                                        + "."));
    }

    private static Optional<NumberType> numbers(FieldType<?> type) {
        return switch (type) {
            case NumberType number -> Optional.of(number);
            case FieldType.Open<?>(NumberType number, var _) -> Optional.of(number);
            default -> Optional.empty();
        };
    }

    /// The number that a field holds there; empty where it holds a word or does not apply.
    static Optional<Double> number(Field<Environment, ?> field, Environment environment) {
        return field.applies(environment) && field.data(environment) instanceof Double number
                ? Optional.of(number)
                : Optional.empty();
    }

    public String path() {
        return field.path();
    }

    /// The field's value at a place; whole where the field is.
    public double value(double place) {
        double exact =
                switch (scale) {
                    case LINEAR -> from + (to - from) * place;
                    case LOG -> from * Math.pow(to / from, place);
                };
        double inside = Math.clamp(exact, from, to);
        return isWhole() ? Math.rint(inside) : inside;
    }

    /// Where a value lies, also outside of 0 to 1.
    public double place(double value) {
        return switch (scale) {
            case LINEAR -> (value - from) / (to - from);
            case LOG -> Math.log(value / from) / Math.log(to / from);
        };
    }

    /// At most so many values from end to end, distinct and written shortly.
    public Axis steps(int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Double value = i == 0 ? ends(from) : i == count - 1 ? ends(to) : step(i, count);
            if (!values.contains(value)) {
                values.add(value);
            }
        }
        return new Axis(field, scale, values);
    }

    private double step(int i, int count) {
        double value = value(i / (count - 1.0));
        return isWhole()
                ? value
                : Math.clamp(BigDecimal.valueOf(value).round(READABLE).doubleValue(), from, to);
    }

    private double ends(double value) {
        return isWhole() ? Math.rint(value) : value;
    }

    boolean isWhole() {
        return type(field).whole();
    }

    /// As a person would type it.
    static String text(double value) {
        return Double.isInfinite(value)
                ? "none"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
