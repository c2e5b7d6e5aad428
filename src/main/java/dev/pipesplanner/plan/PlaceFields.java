package dev.pipesplanner.plan;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Which environment it is.
final class PlaceFields extends FieldList {

    PlaceFields() {
        text("name", "The environment's name, unique in the plan.", true);
        text("region", "The AWS region; it needs a price book.", true);
        add(
                "designs",
                new DesignListType(),
                "The designs to compare; one alone is judged by itself.",
                "pipes and service",
                false);
        auto(
                "chosenDesign",
                "The design to export and to add up; auto takes the winner of the verdict.",
                Environment::chosenDesign,
                Environment::withChosenDesign);
    }

    private void auto(
            String path,
            String meaning,
            Function<Environment, Setting<Design>> getter,
            BiFunction<Environment, Setting<Design>, Environment> wither) {
        add(
                new Field<>(
                        path,
                        FieldType.Open.auto(PlanFields.oneOf(Design.class)),
                        meaning,
                        OWN,
                        true,
                        environment -> Optional.of(getter.apply(environment).map(Design::id)),
                        (environment, id) -> wither.apply(environment, id.map(Design::of))));
    }
}
