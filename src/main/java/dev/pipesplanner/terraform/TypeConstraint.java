package dev.pipesplanner.terraform;

import java.util.regex.Pattern;

/// The type of a declaration, as far as a literal can be held against it.
///
/// @param text as written, such as `list(string)`; empty for any
record TypeConstraint(String text) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

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
                            || value instanceof HclValue.Text(String t)
                                    && (t.equals("true") || t.equals("false"));
            case "list", "set" ->
                    value instanceof HclValue.ListOf(var items)
                            && items.stream().allMatch(inner(type)::takes);
            case "map" ->
                    value instanceof HclValue.MapOf(var entries)
                            && entries.values().stream().allMatch(inner(type)::takes);
            case "tuple" -> value instanceof HclValue.ListOf;
            case "object" -> value instanceof HclValue.MapOf;
            default -> true;
        };
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
