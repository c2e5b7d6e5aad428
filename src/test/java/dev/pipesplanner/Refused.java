package dev.pipesplanner;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;

/// What the catalogue of fields says to a text that it refuses.
public final class Refused {

    private Refused() {}

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
