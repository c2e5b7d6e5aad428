package dev.pipesplanner.terraform.hcl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether Terraform makes the same of two literals: numbers count by their value, a text that is a
/// number or a truth value as that, and the entries of a map in any order.
public final class SameValue {

    private SameValue() {}

    public static boolean of(HclValue one, HclValue other) {
        return switch (one) {
            case HclValue.MapOf(var entries) ->
                    other instanceof HclValue.MapOf(var others) && sameEntries(entries, others);
            case HclValue.ListOf(var items) ->
                    other instanceof HclValue.ListOf(var others) && sameItems(items, others);
            case HclValue.Null _ -> other instanceof HclValue.Null;
            case HclValue.Text _, HclValue.Number _, HclValue.Bool _ ->
                    text(one).equals(text(other));
        };
    }

    /// What Terraform converts to text, as it does that; empty for the rest.
    public static Optional<String> text(HclValue value) {
        return switch (value) {
            case HclValue.Text(String text) -> Optional.of(text);
            case HclValue.Number _, HclValue.Bool _ -> Optional.of(HclText.inline(value));
            case HclValue.Null _, HclValue.ListOf _, HclValue.MapOf _ -> Optional.empty();
        };
    }

    private static boolean sameEntries(Map<String, HclValue> one, Map<String, HclValue> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry ->
                                Optional.ofNullable(other.get(entry.getKey()))
                                        .filter(value -> of(entry.getValue(), value))
                                        .isPresent());
    }

    private static boolean sameItems(List<HclValue> one, List<HclValue> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> of(one.get(i), other.get(i)));
    }
}
