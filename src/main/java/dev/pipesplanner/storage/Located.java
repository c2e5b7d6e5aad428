package dev.pipesplanner.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value and where in its text it begins.
///
/// @param value Map of names to Located, List of Located, String, Double, Boolean or {@link Null}
public record Located(Object value, int line, int column) {

    /// JSON's null, which no field takes.
    enum Null {
        NULL;

        @Override
        public String toString() {
            return "null";
        }
    }

    @SuppressWarnings("unchecked")
    public Map<String, Located> members() {
        return value instanceof Map<?, ?> map ? (Map<String, Located>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    public List<Located> items() {
        return value instanceof List<?> list ? (List<Located>) list : List.of();
    }

    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    public boolean isList() {
        return value instanceof List<?>;
    }

    /// Without places, as {@link dev.pipesplanner.plan.FieldType#fromData} takes it.
    public Object data() {
        if (isObject()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            members().forEach((name, member) -> plain.put(name, member.data()));
            return plain;
        }
        if (isList()) {
            List<Object> plain = new ArrayList<>();
            items().forEach(item -> plain.add(item.data()));
            return plain;
        }
        return value;
    }
}
