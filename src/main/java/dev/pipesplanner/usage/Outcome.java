package dev.pipesplanner.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is known of one design of one environment: the closed form, the simulation and the priced
/// answer say it in these words alone.
///
/// @param <T> what is known of a design that carries the load
public sealed interface Outcome<T> {

    /// The design carries the load.
    record Feasible<T>(T value) implements Outcome<T> {}

    /// The design cannot carry the load; `reason` names the limit and what would be needed.
    record Infeasible<T>(String reason) implements Outcome<T> {}

    /// The engines that were asked do not cover the design (MODEL §4.3), or there is nothing to
    /// count; `reason` says what would help.
    record NotAvailable<T>(String reason) implements Outcome<T> {}

    /// The same of what follows from the value; a reason stays as it is.
    default <U> Outcome<U> map(Function<? super T, ? extends U> function) {
        return switch (this) {
            case Feasible<T>(T value) -> new Feasible<>(function.apply(value));
            case Infeasible<T>(String reason) -> new Infeasible<>(reason);
            case NotAvailable<T>(String reason) -> new NotAvailable<>(reason);
        };
    }

    /// All values, or the first reason why one is missing: whether a load is carried must not hang
    /// on which month came first.
    ///
    /// @param outcomes of one design
    static <T> Outcome<List<T>> all(List<Outcome<T>> outcomes) {
        List<T> values = new ArrayList<>();
        for (Outcome<T> outcome : outcomes) {
            switch (outcome) {
                case Feasible<T>(T value) -> values.add(value);
                case Infeasible<T>(String reason) -> {
                    return new Infeasible<>(reason);
                }
                case NotAvailable<T>(String reason) -> {
                    return new NotAvailable<>(reason);
                }
            }
        }
        return new Feasible<>(List.copyOf(values));
    }

    /// What is known of a design that carries the load; empty of any other.
    default Optional<T> feasible() {
        return this instanceof Feasible<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /// Why nothing is known; empty when feasible.
    default String reason() {
        return switch (this) {
            case Feasible<T> _ -> "";
            case Infeasible<T>(String reason) -> reason;
            case NotAvailable<T>(String reason) -> reason;
        };
    }
}
