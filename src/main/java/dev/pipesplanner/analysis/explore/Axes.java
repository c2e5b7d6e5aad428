package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.NumberType;
import dev.pipesplanner.plan.PlanFields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads axes as people type them: `FIELD=FROM..TO[:log|:linear][:N]`, `FIELD=a,b,c`, or a field
/// alone for what is worth looking at around its present value (QUESTIONS §2).
///
/// @param present the environment that is varied
public record Axes(Environment present) {

    /// Values of a range without a count.
    public static final int STEPS = 11;

    /// Most values of one axis.
    public static final int MOST = 1_000;

    /// A range of so few whole numbers is taken whole.
    private static final int FEW = 21;

    private static final Pattern RANGE =
            Pattern.compile("(.*?)\\.\\.(.*?)(?::(log|linear))?(?::([^:]*))?");

    private static final String SHAPE =
            " must read FIELD=FROM..TO, FIELD=FROM..TO:log:N or FIELD=a,b,c."
                    + "\nDid you mean workload.messagesPerMonth=10k..10M?";

    /// @throws IllegalArgumentException naming field, value and way out
    public Axis read(String text) {
        int sign = text.indexOf('=');
        String path = sign < 0 ? text : text.substring(0, sign);
        String values = text.substring(sign + 1).strip();
        if (path.isBlank() || values.isEmpty()) {
            throw new IllegalArgumentException("(" + text + ")" + SHAPE);
        }
        Field<Environment, ?> field = field(path);
        if (sign < 0) {
            return steps(Span.around(field, present));
        }
        return values.contains("..") ? range(field, values) : list(field, values);
    }

    /// A field that can be varied here.
    ///
    /// @throws IllegalArgumentException naming the nearest field, or saying why it cannot
    public Field<Environment, ?> field(String path) {
        String name = path.strip();
        if (PlanFields.ofPlan().stream().anyMatch(each -> each.path().equals(name))
                && PlanFields.find(name).isEmpty()) {
            throw new IllegalArgumentException(
                    name + " belongs to the whole plan and cannot be varied.\nUse --set.");
        }
        Field<Environment, ?> field = PlanFields.require(name);
        if (!isNumberOrChoice(field.type())) {
            throw new IllegalArgumentException(
                    name + " cannot be varied: it is neither a number nor a choice.");
        }
        field.get(present);
        return field;
    }

    /// Whether a field has numbers or a few values to choose from.
    public static boolean isNumberOrChoice(FieldType<?> type) {
        return switch (type) {
            case NumberType _, FieldType.Flag _, FieldType.OneOf _ -> true;
            case FieldType.Open<?> open -> isNumberOrChoice(open.inner());
            default -> false;
        };
    }

    /// Values of a field as data, numbers in rising order behind words.
    ///
    /// @param values as people type them
    public static Axis list(Field<Environment, ?> field, List<String> values) {
        List<Object> words = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (String value : values) {
            switch (data(field, field.type(), value.strip())) {
                case Double number -> numbers.add(number);
                case Object word -> words.add(word);
            }
        }
        numbers.sort(null);
        words.addAll(numbers);
        boolean isLog =
                numbers.size() == values.size()
                        && Span.type(field).scale() == NumberType.Scale.LOG
                        && numbers.getFirst() > 0;
        return new Axis(
                field,
                isLog ? NumberType.Scale.LOG : NumberType.Scale.LINEAR,
                words.stream().distinct().toList());
    }

    private static Axis list(Field<Environment, ?> field, String values) {
        return list(field, Arrays.asList(values.split(",", -1)));
    }

    private static Axis range(Field<Environment, ?> field, String values) {
        Matcher parts = RANGE.matcher(values);
        if (!parts.matches()) {
            throw new IllegalArgumentException("(" + field.path() + "=" + values + ")" + SHAPE);
        }
        double from = number(field, parts.group(1).strip());
        double to = number(field, parts.group(2).strip());
        Span span =
                parts.group(3) == null
                        ? Span.of(field, from, to)
                        : new Span(
                                field,
                                NumberType.Scale.valueOf(parts.group(3).toUpperCase(Locale.ROOT)),
                                from,
                                to);
        return parts.group(4) == null ? steps(span) : span.steps(count(field, parts.group(4)));
    }

    private static Axis steps(Span span) {
        double whole = span.to() - span.from() + 1;
        return span.steps(span.isWhole() && whole <= FEW ? (int) whole : STEPS);
    }

    private static int count(Field<Environment, ?> field, String text) {
        try {
            int count = Integer.parseInt(text.strip());
            if (count >= 2 && count <= MOST) {
                return count;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException(
                field.path()
                        + ": the number of values ("
                        + text
                        + ") must be a whole number from 2 to "
                        + MOST
                        + ", behind log or linear if there is one.");
    }

    private static double number(Field<Environment, ?> field, String text) {
        NumberType type = Span.type(field);
        return data(field, type, text) instanceof Double number ? number : Double.POSITIVE_INFINITY;
    }

    private static <T> Object data(Field<Environment, ?> field, FieldType<T> type, String text) {
        try {
            return type.toData(type.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field.path() + " " + e.getMessage());
        }
    }
}
