package dev.pipesplanner.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// One input of a plan (`O` = Plan) or of an environment (`O` = Environment): everything that
/// files, `--set`, the window, tooltips, diffs and documents need to know of it.
///
/// @param path the public name, as in plan files
/// @param meaning one sentence for tooltips and documents
/// @param source where the default comes from
/// @param alwaysWritten plan files show it even at its default
/// @param getter empty where the field does not apply (another arrival pattern, another policy)
public record Field<O, T>(
        String path,
        FieldType<T> type,
        String meaning,
        String source,
        boolean alwaysWritten,
        Function<O, Optional<T>> getter,
        BiFunction<O, T, O> wither) {

    public boolean applies(O owner) {
        return getter.apply(owner).isPresent();
    }

    /// @throws IllegalArgumentException when the field does not apply
    public T get(O owner) {
        return getter.apply(owner)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                path
                                        + " does not apply: another pattern, distribution or policy"
                                        + " is chosen."));
    }

    /// @throws IllegalArgumentException naming the path when the value is refused
    public O with(O owner, T value) {
        get(owner);
        return wither.apply(owner, value);
    }

    /// Reads what a person typed; errors name the path.
    public O withText(O owner, String text) {
        return with(owner, named(() -> type.parse(text)));
    }

    /// Reads what a person typed into a window, where a point may be meant to group thousands.
    public O withTyped(O owner, String text) {
        return with(
                owner,
                named(() -> {
                    type.requireOneReading(text);
                    return type.parse(text);
                }));
    }

    public O withData(O owner, Object data) {
        return with(owner, named(() -> type.fromData(data)));
    }

    public String text(O owner) {
        return type.format(get(owner));
    }

    /// The same for others to read: without the credentials that somebody typed.
    public String shown(O owner) {
        return type.shown(get(owner));
    }

    public Object data(O owner) {
        return type.toData(get(owner));
    }

    /// True when the field applies to both and has the same value, or applies to neither.
    public boolean same(O a, O b) {
        return Objects.equals(getter.apply(a), getter.apply(b));
    }

    private T named(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    path + " " + Credentials.masked(String.valueOf(e.getMessage())));
        }
    }
}
