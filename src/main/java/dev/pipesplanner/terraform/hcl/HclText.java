package dev.pipesplanner.terraform.hcl;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Literals on one line, escaped as HCL reads them (TERRAFORM §4).
public final class HclText {

    private static final Pattern BARE_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private HclText() {}

    public static String inline(HclValue value) {
        return switch (value) {
            case HclValue.Text(String text) -> quoted(text);
            case HclValue.Number(BigDecimal number) ->
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case HclValue.Bool(boolean bool) -> Boolean.toString(bool);
            case HclValue.Null() -> "null";
            case HclValue.ListOf(var items) ->
                    items.stream().map(HclText::inline).collect(Collectors.joining(", ", "[", "]"));
            case HclValue.MapOf(var entries) when entries.isEmpty() -> "{}";
            case HclValue.MapOf(var entries) ->
                    entries.entrySet().stream()
                            .map(e -> key(e.getKey()) + " = " + inline(e.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        };
    }

    /// A map's key: bare where that is not ambiguous.
    public static String key(String name) {
        return BARE_KEY.matcher(name).matches() && !name.equals("for") ? name : quoted(name);
    }

    /// Columns as `terraform fmt` counts them: one for what a reader sees as one character.
    public static int columns(String text) {
        return (int) CLUSTER.matcher(text).results().count();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '$', '%' -> out.append(opensTemplate(text, i) ? "" + c + c : "" + c);
                default -> out.append(Character.isISOControl(c) ? escaped(c) : "" + c);
            }
        }
        return out.append('"').toString();
    }

    private static boolean opensTemplate(String text, int index) {
        return index + 1 < text.length() && text.charAt(index + 1) == '{';
    }

    private static String escaped(char control) {
        return String.format(Locale.ROOT, "\\u%04X", (int) control);
    }
}
