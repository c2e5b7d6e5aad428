package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Environment;

import java.util.HashSet;
import java.util.Set;

/// Whether the service follows the Spot discount of pipes.
///
/// Equal discounts are linked when a plan is opened. From the moment on when they differ, only a
/// person links them again: a slider that passes the service's own discount on its way, or a typed
/// beginning of a number, must not take it along.
final class SpotLink {

    /// Names of environments.
    private final Set<String> apart = new HashSet<>();

    boolean isLinked(Environment environment) {
        return isEqual(environment) && !apart.contains(environment.name());
    }

    void read(Environment environment) {
        if (!isEqual(environment)) {
            apart.add(environment.name());
        }
    }

    /// Another plan was opened, or a step was undone: its discounts tell anew.
    void restart(Environment environment) {
        apart.clear();
        read(environment);
    }

    void link(Environment environment) {
        apart.remove(environment.name());
    }

    private static boolean isEqual(Environment environment) {
        return environment.pipes().spotDiscount().equals(environment.service().spotDiscount());
    }
}
