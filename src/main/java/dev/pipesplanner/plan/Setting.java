package dev.pipesplanner.plan;

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

    default boolean isTyped() {
        return this instanceof Typed<T>;
    }
}
