package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The type of a declaration, as far as a literal can be held against it.
///
/// @param text as written, such as `list(string)`; empty for any
record TypeConstraint(String text) {

    private static final Set<String> BOOLS = Set.of("true", "false", "1", "0");
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /// Whether Terraform takes the value, converted where it converts.
    boolean takes(HclValue value) {
        String type = text.strip();
        if (value instanceof HclValue.Null) {
            return true;
        }
        return switch (head(type)) {
            case "string" ->
                    value instanceof HclValue.Text
                            || value instanceof HclValue.Number
                            || value instanceof HclValue.Bool;
            case "number" ->
                    value instanceof HclValue.Number
                            || value instanceof HclValue.Text(String t)
                                    && NUMBER.matcher(t).matches();
            case "bool" ->
                    value instanceof HclValue.Bool
                            || value instanceof HclValue.Text(String t) && BOOLS.contains(t);
            case "list", "set" ->
                    value instanceof HclValue.ListOf(var items)
                            && items.stream().allMatch(inner(type)::takes);
            case "map" ->
                    value instanceof HclValue.MapOf(var entries)
                            && entries.values().stream().allMatch(inner(type)::takes);
            case "tuple" -> value instanceof HclValue.ListOf;
            case "object" ->
                    value instanceof HclValue.MapOf(var entries)
                            && attributes(inner(type).text()).entrySet().stream()
                                    .allMatch(each ->
                                            takes(each.getValue(), entries.get(each.getKey())));
            case "optional" ->
                    new TypeConstraint(parts(inner(type).text()).getFirst()).takes(value);
            default -> true;
        };
    }

    /// An attribute that an object lacks must be optional.
    private static boolean takes(TypeConstraint type, @Nullable HclValue value) {
        return value == null ? head(type.text().strip()).equals("optional") : type.takes(value);
    }

    /// `{ a = number, b = optional(string) }` by its names.
    private static Map<String, TypeConstraint> attributes(String body) {
        Map<String, TypeConstraint> attributes = new LinkedHashMap<>();
        String plain = body.strip();
        boolean braced = plain.startsWith("{") && plain.endsWith("}");
        for (String part : parts(braced ? plain.substring(1, plain.length() - 1) : "")) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                attributes.put(
                        part.substring(0, sign).strip(),
                        new TypeConstraint(part.substring(sign + 1).strip()));
            }
        }
        return attributes;
    }

    /// What commas and line ends separate, outside of all brackets.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("({[".indexOf(c) >= 0) {
                depth++;
            } else if (")}]".indexOf(c) >= 0) {
                depth--;
            } else if (depth == 0 && (c == ',' || c == '\n')) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String head(String type) {
        int open = type.indexOf('(');
        return (open < 0 ? type : type.substring(0, open)).strip();
    }

    /// What stands between the brackets.
    private static TypeConstraint inner(String type) {
        int open = type.indexOf('(');
        int close = type.lastIndexOf(')');
        return new TypeConstraint(open < 0 || close < open ? "" : type.substring(open + 1, close));
    }
}
