package dev.pipesplanner.reading;

import java.util.Optional;
import java.util.function.Function;

/// What came of reading something from outside: a value, or the reason why there is none.
///
/// A reason is a whole message for a person: it names the place, what is wrong there and the way
/// out.
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    record Refused<T>(String message) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Read<>(value);
    }

    static <T> Reading<T> refused(String message) {
        return new Refused<>(message);
    }

    /// The value, changed; a refusal stays what it is.
    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return then(value -> new Read<>(change.apply(value)));
    }

    /// What the value leads to, which may be refused in its turn.
    default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
        return switch (this) {
            case Read<T>(T value) -> next.apply(value);
            case Refused<T>(String message) -> new Refused<>(message);
        };
    }

    /// Empty when it was refused.
    default Optional<T> toOptional() {
        return switch (this) {
            case Read<T>(T value) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }

    /// The value, or what stands in for it.
    default T orElse(Function<String, ? extends T> substitute) {
        return switch (this) {
            case Read<T>(T value) -> value;
            case Refused<T>(String message) -> substitute.apply(message);
        };
    }

    /// The value.
    ///
    /// @param failure made of the reason and thrown when it was refused
    default <E extends Throwable> T orThrow(Function<String, E> failure) throws E {
        return switch (this) {
            case Read<T>(T value) -> value;
            case Refused<T>(String message) -> throw failure.apply(message);
        };
    }
}
