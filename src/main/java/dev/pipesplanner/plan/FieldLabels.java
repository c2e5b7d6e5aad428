package dev.pipesplanner.plan;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/// The names of the catalogue's fields as people read them: beside an input, in a refusal, in a
/// finding. Paths are for plan files and `--set`.
public final class FieldLabels {

    private static final ResourceBundle LABELS =
            ResourceBundle.getBundle("dev.pipesplanner.plan.labels", Locale.ROOT);

    private FieldLabels() {}

    /// @throws java.util.MissingResourceException when there is no such field
    public static String of(String path) {
        return LABELS.getString(path);
    }

    static Set<String> paths() {
        return LABELS.keySet();
    }
}
