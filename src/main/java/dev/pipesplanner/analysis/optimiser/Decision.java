package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Environment;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Something that a team decides: fields that go together, such as the two weights of a Spot mix.
///
/// @param fields their paths, or the path that theirs begin with
/// @param options given what is decided before; none: it does not arise there
public record Decision(Set<String> fields, Function<Environment, List<Option>> options) {

    public Decision {
        fields = Set.copyOf(fields);
    }

    /// Of one field.
    ///
    /// @param values given what is decided before, as plan files hold them
    public static Decision of(String path, Function<Environment, List<Object>> values) {
        return new Decision(
                Set.of(path),
                decided ->
                        values.apply(decided).stream()
                                .map(value -> Option.of(path, value))
                                .toList());
    }

    /// Whether a field is decided here.
    ///
    /// @param path of a field, or what the paths of a section begin with
    boolean isAbout(String path) {
        return fields.stream().anyMatch(field -> isWithin(field, path) || isWithin(path, field));
    }

    static boolean isWithin(String path, String section) {
        return path.equals(section) || path.startsWith(section + ".");
    }
}
