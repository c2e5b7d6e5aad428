package dev.pipesplanner.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers in a range; people may type suffixes (`1.5M`, `90s`, `30%`) and, where there can be no
/// limit, `none`.
///
/// @param whole only whole numbers
/// @param scale how a slider spreads the range
public record NumberType(double min, double max, Measure measure, boolean whole, Scale scale)
        implements FieldType<Double> {

    /// LOG sliders begin at 1.
    public enum Scale {
        LINEAR,
        LOG
    }

    private static final Pattern NUMBER =
            Pattern.compile(
                    "([-+]?(?:[0-9]+|[0-9]{1,3}(?:[_,'][0-9]{3})+)(?:\\.[0-9]+)?"
                            + "(?:[eE][-+]?[0-9]+)?)\\s*([^0-9_,'.\\s].*)?");

    /// `1,5M`: people of many countries write a decimal comma.
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([-+]?[0-9]+),([0-9]+)([^,.]*)");

    /// `8.760`: as many people read eight thousand as read nearly nine.
    private static final Pattern POINT_OR_GROUP = Pattern.compile("([-+]?[0-9]{1,3})\\.([0-9]{3})");

    @Override
    public void requireOneReading(String text) {
        Matcher matcher = POINT_OR_GROUP.matcher(text.strip());
        if (measure.isCount() && matcher.matches()) {
            String decimal = Limits.plain(plainNumber(text));
            String whole = matcher.group(1) + matcher.group(2);
            throw new IllegalArgumentException(
                    "("
                            + text
                            + ") can be read in two ways.\nType "
                            + whole
                            + " or "
                            + decimal
                            + ".");
        }
    }

    @Override
    public Double parse(String text) {
        String stripped = text.strip();
        if (stripped.equals("none") && canBeNone()) {
            return Double.POSITIVE_INFINITY;
        }
        Matcher matcher = NUMBER.matcher(stripped);
        if (!matcher.matches()) {
            throw noNumber(text);
        }
        double number = plainNumber(matcher.group(1).replaceAll("[_,']", ""));
        String suffix = matcher.group(2);
        return suffix == null
                ? checked(number, text, "%")
                : checked(rounded(number * multiplier(text, suffix.strip())), text, "%");
    }

    private IllegalArgumentException noNumber(String text) {
        Matcher comma = DECIMAL_COMMA.matcher(text.strip());
        if (comma.matches()) {
            return new IllegalArgumentException(
                    "("
                            + text
                            + ") has a comma that does not separate thousands.\nDid you mean "
                            + comma.replaceFirst("$1.$2$3")
                            + "?");
        }
        return new IllegalArgumentException(
                FieldData.quoted(text)
                        + " must be a number"
                        + (canBeNone() ? " or none" : "")
                        + ", "
                        + values()
                        + ".");
    }

    private double multiplier(String text, String suffix) {
        Map<String, Double> multipliers = measure.multipliers();
        Double multiplier = multipliers.get(suffix);
        if (multiplier == null && suffix.equals(measure.label())) {
            return 1;
        }
        if (multiplier == null) {
            throw new IllegalArgumentException(
                    "("
                            + text
                            + ") has a unit ("
                            + suffix
                            + ") that is not known here.\nUse one of "
                            + String.join(", ", multipliers.keySet())
                            + ".");
        }
        return multiplier;
    }

    /// 30 % must read as 0.3, not as 0.30000000000000004.
    private static double rounded(double number) {
        return Math.abs(number) < 1e3 ? Math.rint(number * 1e12) / 1e12 : number;
    }

    /// @param percent how a percentage is written here: with its sign, or, where that is empty, as
    ///   a share of 1
    private double checked(double exact, String text, String percent) {
        if (!(exact >= min && exact <= max)) {
            boolean isPercentage =
                    measure == Measure.FRACTION && exact > 1 && exact <= 100 && !text.contains("%");
            String meant = percent.isEmpty() ? Limits.plain(rounded(exact / 100)) : text + percent;
            String advice = isPercentage ? "\nDid you mean " + meant + "?" : "";
            throw new IllegalArgumentException("(" + text + ") must be " + values() + "." + advice);
        }
        if (whole && exact != Math.rint(exact)) {
            throw new IllegalArgumentException("(" + text + ") must be a whole number.");
        }
        return exact;
    }

    private boolean canBeNone() {
        return max == Double.POSITIVE_INFINITY;
    }

    @Override
    public String format(Double value) {
        return Limits.plain(value);
    }

    /// A number for people, with separators and unit, such as `1,800 s` or `30 %`; {@link #parse}
    /// reads it.
    public String withUnit(double value) {
        return switch (measure) {
            case FRACTION -> Figures.percent(value);
            case COUNT, MESSAGES, TASKS -> Figures.exact(BigDecimal.valueOf(value));
            case SECONDS,
                    PERCENTILE,
                    BYTES,
                    MIB,
                    GIB,
                    CPU_UNITS,
                    VCPU,
                    PER_SECOND,
                    PER_MINUTE,
                    PER_HOUR,
                    HOURS,
                    DAYS ->
                    Figures.exact(BigDecimal.valueOf(value)) + " " + measure.label();
        };
    }

    @Override
    public Double fromData(Object data) {
        if (data instanceof String text && text.equals("none") && canBeNone()) {
            return Double.POSITIVE_INFINITY;
        }
        double number = numberOf(data);
        return checked(number, Limits.plain(number), "");
    }

    @Override
    public Object toData(Double value) {
        return value == Double.POSITIVE_INFINITY ? "none" : value;
    }

    @Override
    public String values() {
        return Limits.describe(new Limits.Range(min, max));
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", whole ? "integer" : "number");
        schema.put("minimum", min);
        if (!canBeNone()) {
            schema.put("maximum", max);
        }
        return canBeNone() ? FieldData.eitherSchema(schema, "none") : schema;
    }

    static double plainNumber(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(FieldData.quoted(text) + " must be a number.");
        }
    }

    static double numberOf(Object data) {
        if (data instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(
                "(" + data + ") must be a number without quotes or units.");
    }
}
