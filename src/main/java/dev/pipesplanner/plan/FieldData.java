package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Data of fields as files have them, taken for what a field needs.
final class FieldData {

    private FieldData() {}

    /// A typed text as a message begins: `(abc)`, which then must be something else.
    static String quoted(String text) {
        return text.isBlank() ? "is empty; it" : "(" + text + ")";
    }

    static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(",")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    static String textOf(Object data) {
        if (data instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("(" + data + ") must be text in quotes.");
    }

    static List<?> listOf(Object data) {
        if (data instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("(" + data + ") must be a list.");
    }

    static Map<String, Object> mapOf(Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<String, Object> named = new LinkedHashMap<>();
            map.forEach((name, value) -> named.put(String.valueOf(name), value));
            return named;
        }
        throw new IllegalArgumentException("(" + data + ") must be names with values in braces.");
    }
}
