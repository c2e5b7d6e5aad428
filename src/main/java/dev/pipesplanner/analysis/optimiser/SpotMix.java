package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateCapacity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the tasks of a design are shared between Spot and on demand: all on Spot, three of four, or
/// none.
public record SpotMix(Design design) {

    public Decision decision() {
        return new Decision(Set.of(spot(), onDemand()), this::options);
    }

    private String spot() {
        return design.path(FargateCapacity.SPOT_WEIGHT);
    }

    private String onDemand() {
        return design.path(FargateCapacity.ON_DEMAND_WEIGHT);
    }

    private List<Option> options(Environment environment) {
        return List.of(
                option(environment, "all on Spot", 1, 0),
                option(environment, "3 of 4 on Spot", 3, 1),
                option(environment, "all on demand", 0, 1));
    }

    /// Weights that share the tasks alike stay as they are.
    private Option option(Environment environment, String words, double spot, double onDemand) {
        FargateCapacity now = environment.settings(design).fargate().orElseThrow();
        boolean isSo = now.spotShare() == spot / (spot + onDemand);
        Map<String, Object> weights = new LinkedHashMap<>();
        weights.put(spot(), isSo ? now.spotWeight() : spot);
        weights.put(onDemand(), isSo ? now.onDemandWeight() : onDemand);
        return new Option(words, weights);
    }
}
