package dev.pipesplanner.plan;

import java.util.function.Function;

/// An input with a default that follows from other inputs: either left to it, or typed. A typed
/// value stays when what the default follows from changes.
public sealed interface Setting<T> {

    record Auto<T>() implements Setting<T> {}

    record Typed<T>(T value) implements Setting<T> {}

    static <T> Setting<T> auto() {
        return new Auto<>();
    }

    static <T> Setting<T> of(T value) {
        return new Typed<>(value);
    }

    default T orElse(T derived) {
        return switch (this) {
            case Auto<T> _ -> derived;
            case Typed<T>(T value) -> value;
        };
    }

    /// The same setting of another kind of value.
    default <R> Setting<R> map(Function<T, R> change) {
        return switch (this) {
            case Auto<T> _ -> auto();
            case Typed<T>(T value) -> of(change.apply(value));
        };
    }

    default boolean isTyped() {
        return this instanceof Typed<T>;
    }
}
