package dev.pipesplanner.reference;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

import java.util.List;

/// One design under one load.
///
/// @param fields of an environment, each as `field=value`
record ReferenceWorkload(String name, Design design, List<String> fields) {

    ReferenceWorkload {
        fields = List.copyOf(fields);
    }

    Environment environment() {
        return Environments.with(fields.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return name;
    }
}
