package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.List;

/// How a design's tasks are shared between Fargate Spot and on-demand capacity.
///
/// @param fields the path of the fields that hold them, such as `pipes`
public record CapacityWeights(String fields, int spot, int onDemand) {

    public List<Variable> variables() {
        return List.of(
                new Variable("spot_weight", HclValue.of(spot)),
                new Variable("on_demand_weight", HclValue.of(onDemand)));
    }

    /// Why AWS would not take them; empty when it does.
    public List<String> refusals() {
        return spot + onDemand == 0
                ? List.of(
                        fields
                                + ".spotWeight and "
                                + fields
                                + ".onDemandWeight must not both be 0."
                                + "\nSet one of them to 100.")
                : List.of();
    }
}
