package dev.pipesplanner.cli;

import dev.pipesplanner.plan.Plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Values given as `[ENV:]VALUE`: one for an environment, one for all the others.
final class Scoped<T> {

    private final Map<String, T> byEnvironment = new HashMap<>();

    private Scoped() {}

    /// @param reading turns a value's text into the value, throwing BadInput
    static <T> Scoped<T> of(List<String> texts, Plan plan, Function<String, T> reading) {
        Scoped<T> scoped = new Scoped<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            String environment = colon < 0 ? "" : text.substring(0, colon);
            if (colon >= 0) {
                Session.require(plan, environment);
            }
            scoped.byEnvironment.put(environment, reading.apply(text.substring(colon + 1)));
        }
        return scoped;
    }

    Optional<T> of(String environment) {
        T own = byEnvironment.get(environment);
        return Optional.ofNullable(own != null ? own : byEnvironment.get(""));
    }
}
