package dev.pipesplanner.storage.plan;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// JSON for people and diffs: two spaces, small values on one line, a week of hours as a line a
/// day, plain numbers.
final class PrettyJson {

    private static final int COLUMNS = 100;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int ALWAYS_OPEN = 3;

    private final StringBuilder text = new StringBuilder();

    private PrettyJson() {}

    static String text(Map<String, Object> root) {
        PrettyJson pretty = new PrettyJson();
        pretty.write(root, 0, 0);
        return pretty.text.append('\n').toString();
    }

    /// @param used columns of the line that stand before the value
    private void write(Object value, int depth, int used) {
        String line = inline(value);
        boolean isOpen = value instanceof Map<?, ?> || value instanceof List<?>;
        if (!isOpen || depth >= ALWAYS_OPEN && used + line.length() < COLUMNS) {
            text.append(line);
        } else if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof List<?> list) {
            list(list, depth);
        }
    }

    private void object(Map<?, ?> map, int depth) {
        String separator = "{\n";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            String start = indent(depth + 1) + quoted(member.getKey()) + ": ";
            text.append(separator).append(start);
            write(member.getValue(), depth + 1, start.length());
            separator = ",\n";
        }
        text.append('\n').append(indent(depth)).append('}');
    }

    private void list(List<?> list, int depth) {
        boolean numbers = list.stream().allMatch(Number.class::isInstance);
        String separator = "[\n" + indent(depth + 1);
        for (int i = 0; i < list.size(); i++) {
            text.append(separator);
            write(list.get(i), depth + 1, 2 * depth + 2);
            boolean sameLine = numbers && (i + 1) % HOURS_OF_A_DAY != 0;
            separator = sameLine ? ", " : ",\n" + indent(depth + 1);
        }
        text.append('\n').append(indent(depth)).append(']');
    }

    private static String inline(Object value) {
        return switch (value) {
            case Map<?, ?> map when map.isEmpty() -> "{}";
            case Map<?, ?> map ->
                    "{ "
                            + String.join(
                                    ", ", map.entrySet().stream().map(PrettyJson::pair).toList())
                            + " }";
            case List<?> list ->
                    "[" + String.join(", ", list.stream().map(PrettyJson::inline).toList()) + "]";
            case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Boolean flag -> flag.toString();
            default -> quoted(value);
        };
    }

    private static String pair(Map.Entry<?, ?> member) {
        return quoted(member.getKey()) + ": " + inline(member.getValue());
    }

    private static String quoted(Object value) {
        char[] escaped = JsonStringEncoder.getInstance().quoteAsString(value.toString());
        return "\"" + new String(escaped) + "\"";
    }

    private static String indent(int depth) {
        return "  ".repeat(depth);
    }
}
