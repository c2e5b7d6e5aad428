package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.List;

/// How a design's tasks are shared between Fargate Spot and on-demand capacity.
///
/// @param design whose tasks they are
public record CapacityWeights(Design design, int spot, int onDemand) {

    public List<Variable> variables() {
        return List.of(
                new Variable("spot_weight", HclValue.of(spot)),
                new Variable("on_demand_weight", HclValue.of(onDemand)));
    }

    /// Why AWS would not take them; empty when it does.
    public List<String> refusals() {
        return spot + onDemand == 0
                ? List.of(
                        "Spot weight and on-demand weight of "
                                + design.subject()
                                + " must not both be 0."
                                + "\nSet one of them to 100.")
                : List.of();
    }
}
