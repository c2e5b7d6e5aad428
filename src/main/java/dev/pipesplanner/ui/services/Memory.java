package dev.pipesplanner.ui.services;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.Preferences;

/// Small settings that outlive the window.
public interface Memory {

    String get(String key, String fallback);

    void put(String key, String value);

    static Memory of(Preferences preferences) {
        return new Memory() {
            @Override
            public String get(String key, String fallback) {
                return preferences.get(key, fallback);
            }

            @Override
            public void put(String key, String value) {
                preferences.put(key, value);
            }
        };
    }

    /// Forgets everything with the window.
    static Memory forgetful() {
        Map<String, String> values = new HashMap<>();
        return new Memory() {
            @Override
            public String get(String key, String fallback) {
                return values.getOrDefault(key, fallback);
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
