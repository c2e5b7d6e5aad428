package dev.pipesplanner.plan;

import java.util.List;
import java.util.stream.Stream;

/// The entries of {@link PlanFields}, in the order of plan files.
final class Catalogue {

    private Catalogue() {}

    static List<Field<Environment, ?>> all() {
        return Stream.of(
                        new PlaceFields(),
                        new WorkloadFields(),
                        new TaskFields(),
                        new PipesFields(),
                        new ServiceFields(),
                        new SurroundingFields())
                .flatMap(part -> part.fields().stream())
                .toList();
    }
}
