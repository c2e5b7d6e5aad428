package dev.pipesplanner.plan;

/// Which environment it is.
final class PlaceFields extends FieldList {

    PlaceFields() {
        text("name", "The environment's name, unique in the plan.", true);
        text("region", "The AWS region; it needs a price book.", true);
        add(
                "chosenDesign",
                PlanFields.oneOf(ChosenDesign.class),
                "The design to export; auto takes the cheapest one that meets the latency target.",
                OWN,
                true);
    }
}
