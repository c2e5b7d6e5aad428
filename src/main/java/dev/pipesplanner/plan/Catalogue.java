package dev.pipesplanner.plan;

import java.util.List;
import java.util.function.Function;

/// The entries of {@link PlanFields}, in the order of plan files.
final class Catalogue {

    private static final List<FieldList> PARTS =
            List.of(
                    new PlaceFields(),
                    new WorkloadFields(),
                    new TaskFields(),
                    new PipesFields(),
                    new ServiceFields(),
                    new LambdaFields(),
                    new SurroundingFields());

    private Catalogue() {}

    static List<Field<Environment, ?>> all() {
        return fields(FieldList::fields);
    }

    /// The fields that choose a kind: pattern, distribution, policy.
    static List<Field<Environment, ?>> kinds() {
        return fields(FieldList::kinds);
    }

    private static List<Field<Environment, ?>> fields(
            Function<FieldList, List<Field<Environment, ?>>> of) {
        return PARTS.stream().flatMap(part -> of.apply(part).stream()).toList();
    }
}
