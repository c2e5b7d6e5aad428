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

    /// The items between commas; a comma within JSON parts nothing.
    static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = itemEnd(text, start);
            String item = text.substring(start, end).strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
            start = end + 1;
        }
        return items;
    }

    /// Where the comma behind an item stands; braces and brackets that are never closed hold
    /// nothing together.
    private static int itemEnd(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        int firstComma = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && depth == 0) {
                return i;
            }
            if (c == ',' && firstComma < 0) {
                firstComma = i;
            }
            if (quoted && c == '\\') {
                i++;
            } else if (depth > 0 && c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth = Math.max(0, depth - 1);
            }
        }
        return depth > 0 && firstComma >= 0 ? firstComma : text.length();
    }

    static Map<String, Object> listSchema(Map<String, Object> item) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", item);
        return schema;
    }

    /// What another schema takes, or a word.
    static Map<String, Object> eitherSchema(Map<String, Object> schema, String word) {
        return Map.of("anyOf", List.of(schema, Map.of("const", word)));
    }

    static String textOf(Object data) {
        if (data instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(plain(data) + "must be text in quotes.");
    }

    static List<?> listOf(Object data) {
        if (data instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(plain(data) + "must be a list.");
    }

    /// Data as a message begins; what is composed may hold a credential behind its name.
    private static String plain(Object data) {
        return data instanceof List<?> || data instanceof Map<?, ?> ? "" : "(" + data + ") ";
    }

    static Map<String, Object> mapOf(Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<String, Object> named = new LinkedHashMap<>();
            map.forEach((name, value) -> named.put(String.valueOf(name), value));
            return named;
        }
        throw new IllegalArgumentException("must be names with values in braces.");
    }
}
