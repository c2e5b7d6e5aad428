package dev.pipesplanner.ui.designs;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.lambda.LambdaView;
import dev.pipesplanner.ui.pipes.PipesView;
import dev.pipesplanner.ui.service.ServiceView;

/// The window's door to the rooms of the designs.
public final class DesignViews {

    private DesignViews() {}

    public static DesignView of(Design design) {
        return switch (design) {
            case PIPES -> new PipesView();
            case SERVICE -> new ServiceView();
            case LAMBDA -> new LambdaView();
        };
    }
}
