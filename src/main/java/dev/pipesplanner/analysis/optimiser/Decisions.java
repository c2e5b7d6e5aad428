package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.optimiser.lambda.LambdaDecisions;
import dev.pipesplanner.analysis.optimiser.pipes.PipesDecisions;
import dev.pipesplanner.analysis.optimiser.service.ServiceDecisions;
import dev.pipesplanner.plan.Design;

import java.util.List;

/// What a team decides of each design, unless it says otherwise (QUESTIONS §3).
public final class Decisions {

    private Decisions() {}

    /// In the order in which one hangs on the other.
    ///
    /// @param hoursPerMonth hours of the billing month
    public static List<Decision> of(Design design, int hoursPerMonth) {
        return switch (design) {
            case PIPES -> new PipesDecisions(design).all();
            case SERVICE -> new ServiceDecisions(design, hoursPerMonth).all();
            case LAMBDA -> new LambdaDecisions(design, hoursPerMonth).all();
        };
    }
}
