package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.PlainData;

import org.jspecify.annotations.Nullable;

/// Literals on their way into fields.
final class Conversion {

    private Conversion() {}

    static boolean isComposed(HclValue value) {
        return value instanceof HclValue.ListOf || value instanceof HclValue.MapOf;
    }

    static String kind(HclValue value) {
        return switch (value) {
            case HclValue.Text _ -> "a text of another form";
            case HclValue.Number _ -> "a number";
            case HclValue.Bool _ -> "a truth value";
            case HclValue.Null _ -> "null";
            case HclValue.ListOf _ -> "a list";
            case HclValue.MapOf _ -> "a map";
        };
    }

    /// As Terraform converts between texts, numbers and truth values.
    static Environment converted(
            Field<Environment, ?> field, Environment environment, Object data) {
        try {
            return field.withData(environment, data);
        } catch (IllegalArgumentException | ClassCastException e) {
            Object other =
                    switch (data) {
                        case String text -> literal(text);
                        case Integer number -> number.toString();
                        case Boolean bool -> bool.toString();
                        default -> null;
                    };
            if (other == null) {
                throw e;
            }
            try {
                return field.withData(environment, other);
            } catch (IllegalArgumentException | ClassCastException _) {
                // what is wrong with the value as it stands is the reason
                throw e;
            }
        }
    }

    private static @Nullable Object literal(String text) {
        try {
            return switch (HclLiterals.hcl(text)) {
                case HclValue.Number number -> PlainData.of(number);
                case HclValue.Bool bool -> PlainData.of(bool);
                case HclValue.Text _, HclValue.Null _, HclValue.ListOf _, HclValue.MapOf _ -> null;
            };
        } catch (HclCursor.Unexpected _) {
            return null;
        }
    }
}
