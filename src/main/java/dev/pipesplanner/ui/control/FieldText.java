package dev.pipesplanner.ui.control;

import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.FieldType;
import dev.pipesplanner.plan.NumberType;
import dev.pipesplanner.plan.Setting;

/// How a field's value reads in an input: with separators and unit, still readable by its type.
public final class FieldText {

    private FieldText() {}

    public static <O, T> String of(Field<O, T> field, O owner) {
        return of(field.type(), field.get(owner));
    }

    /// A value that is in no plan yet.
    ///
    /// @param data as plan files hold it
    public static <O, T> String ofData(Field<O, T> field, Object data) {
        return of(field.type(), field.type().fromData(data));
    }

    /// The same beside an input, where no credential that somebody typed is repeated.
    public static <O, T> String shown(Field<O, T> field, O owner) {
        String shown = field.shown(owner);
        return shown.equals(field.text(owner)) ? of(field, owner) : shown;
    }

    private static <T> String of(FieldType<T> type, T value) {
        if (type instanceof NumberType number) {
            return ofNumber(number, (Double) value);
        }
        if (type instanceof FieldType.Open<?> open) {
            return ofSetting(open, (Setting<?>) value);
        }
        return type.format(value);
    }

    @SuppressWarnings("unchecked")
    private static <T> String ofSetting(FieldType.Open<T> open, Setting<?> setting) {
        return switch ((Setting<T>) setting) {
            case Setting.Auto<T> _ -> open.word();
            case Setting.Typed<T>(T typed) -> of(open.inner(), typed);
        };
    }

    /// A number of a field, as its input shows it.
    public static String ofNumber(NumberType type, double value) {
        return Double.isInfinite(value) ? "none" : type.withUnit(value);
    }
}
