package dev.pipesplanner;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.PlanFields;

/// What the catalogue of fields says to a text that it refuses.
public final class Refused {

    private Refused() {}

    /// The same as an input shows it: on one line, under its own name.
    public static String shown(String field, String text) {
        String words = words(field, text);
        String label = FieldLabels.of(field);
        return (label + words.substring(field.length())).replace('\n', ' ');
    }

    /// @param field its path
    public static String words(String field, String text) {
        try {
            PlanFields.require(field).withText(Environment.withDefaults("dev"), text);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError(field + " takes " + text);
    }
}
