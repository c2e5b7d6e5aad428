package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A resource with what is known of it.
///
/// @param address as Terraform calls it
/// @param file that holds it
/// @param attributes values and blocks, a block as a list of maps; what is not known is missing
/// @param written the code of what stands in it, whether its value is known or not, by its path:
///   `cpu`, `network_configuration.subnets`; of a block no text
public record Resource(
        String address,
        String type,
        String file,
        HclValue.MapOf attributes,
        Map<String, String> written) {

    public Resource {
        written = Map.copyOf(written);
    }

    /// The value behind names, one in the other; of several blocks the first counts.
    public Optional<HclValue> value(String... names) {
        Optional<HclValue> found = Optional.of(attributes);
        for (String name : names) {
            found = found.flatMap(Resource::first).flatMap(map -> entry(map, name));
        }
        return found.filter(value -> !(value instanceof HclValue.Null));
    }

    public Optional<String> text(String... names) {
        return value(names).flatMap(Resource::text);
    }

    /// The blocks or maps of a list.
    public List<HclValue.MapOf> blocks(String... names) {
        return value(names).stream().flatMap(Resource::items).toList();
    }

    /// Whether the code holds blocks or a value of that name.
    public boolean has(String name) {
        return written.containsKey(name) || value(name).filter(v -> !isEmpty(v)).isPresent();
    }

    /// The code of a value that is not known; empty where it is, or there is none.
    public Optional<String> unknown(String... names) {
        return Optional.ofNullable(written.get(String.join(".", names)))
                .filter(_ -> value(names).isEmpty());
    }

    /// An entry that is set.
    public static Optional<HclValue> entry(HclValue.MapOf map, String name) {
        return Optional.ofNullable(map.entries().get(name))
                .filter(value -> !(value instanceof HclValue.Null));
    }

    public static Optional<String> text(HclValue value) {
        return value instanceof HclValue.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /// An entry of a map; empty in anything else.
    static Optional<HclValue> inner(HclValue value, String name) {
        return value instanceof HclValue.MapOf map ? entry(map, name) : Optional.empty();
    }

    /// What a text holds that is JSON; null for any other.
    static HclValue json(String text) {
        try {
            return HclLiterals.json(text);
        } catch (HclCursor.Unexpected _) {
            return HclValue.none();
        }
    }

    private static Optional<HclValue.MapOf> first(HclValue value) {
        return items(value).findFirst();
    }

    private static Stream<HclValue.MapOf> items(HclValue value) {
        return switch (value) {
            case HclValue.MapOf map -> Stream.of(map);
            case HclValue.ListOf(var items) -> items.stream().flatMap(Resource::items);
            case HclValue.Text _, HclValue.Number _, HclValue.Bool _, HclValue.Null _ ->
                    Stream.empty();
        };
    }

    private static boolean isEmpty(HclValue value) {
        return value instanceof HclValue.ListOf(var items) && items.isEmpty();
    }
}
