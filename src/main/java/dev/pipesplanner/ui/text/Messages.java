package dev.pipesplanner.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's texts by key; FXML reads the same bundle through `%key`.
public final class Messages {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.pipesplanner.ui.messages", Locale.ROOT);

    private Messages() {}

    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    public static String get(String key) {
        return BUNDLE.getString(key);
    }

    /// The text with `{0}`, `{1}` … replaced; numbers are formatted by the caller.
    public static String get(String key, String... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
