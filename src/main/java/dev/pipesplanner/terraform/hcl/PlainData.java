package dev.pipesplanner.terraform.hcl;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// A literal as the fields of a plan take it.
public final class PlainData {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private PlainData() {}

    /// Texts, truth values, `Integer` or `Double`, lists and maps of them; null for null.
    public static @Nullable Object of(HclValue value) {
        return switch (value) {
            case HclValue.Text(String text) -> text;
            case HclValue.Number(var number) ->
                    number.scale() <= 0 && number.abs().compareTo(LARGEST) < 0
                            ? (Object) number.intValue()
                            : number.doubleValue();
            case HclValue.Bool(boolean bool) -> bool;
            case HclValue.Null() -> null;
            case HclValue.ListOf(var items) -> items.stream().map(PlainData::of).toList();
            case HclValue.MapOf(var entries) -> {
                Map<String, Object> map = new LinkedHashMap<>();
                entries.forEach((key, item) -> map.put(key, of(item)));
                yield map;
            }
        };
    }
}
