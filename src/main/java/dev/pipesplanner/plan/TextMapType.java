package dev.pipesplanner.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// NAME=VALUE pairs separated by commas when typed.
///
/// @param secrets every value is the ARN of a secret, so that any other one is masked
public record TextMapType(boolean secrets) implements FieldType<Map<String, String>> {
    @Override
    public Map<String, String> parse(String text) {
        Map<String, String> map = new TreeMap<>();
        for (String pair : FieldData.split(text)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                // a pair without a name may be the rest of a credential
                throw new IllegalArgumentException(
                        "must be NAME=VALUE, separated by commas: item "
                                + (map.size() + 1)
                                + " has no name.");
            }
            map.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
        return map;
    }

    @Override
    public String format(Map<String, String> value) {
        return String.join(
                ", ", value.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    }

    @Override
    public String shown(Map<String, String> value) {
        Map<String, String> shown = new TreeMap<>(value);
        shown.replaceAll((name, text) ->
                secrets ? Credentials.shownSecret(text) : Credentials.shown(name, text));
        return format(shown);
    }

    @Override
    public Map<String, String> fromData(Object data) {
        Map<String, String> map = new TreeMap<>();
        FieldData.mapOf(data)
                .forEach((name, value) -> {
                    if (!(value instanceof String text)) {
                        throw new IllegalArgumentException(
                                "needs text in quotes behind " + name + ".");
                    }
                    map.put(name, text);
                });
        return map;
    }

    @Override
    public Object toData(Map<String, String> value) {
        return new LinkedHashMap<>(value);
    }

    @Override
    public String values() {
        return "names with text";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", Map.of("type", "string"));
        return schema;
    }
}
