package dev.pipesplanner.plan;

import java.util.Optional;

/// How a design shares its tasks between Fargate Spot and on demand.
///
/// @param spotWeight relative, at least 0; not both are 0
/// @param onDemandWeight relative, at least 0
/// @param spotDiscount fraction off the on-demand price as the design states it; {@link
///   Environment#spotDiscount} knows the one in force
public record FargateCapacity(int spotWeight, int onDemandWeight, Setting<Double> spotDiscount) {

    /// The names of the fields within a design's section.
    public static final String SPOT_WEIGHT = "spotWeight";

    public static final String ON_DEMAND_WEIGHT = "onDemandWeight";
    public static final String SPOT_DISCOUNT = "spotDiscount";
    public static final String BASE_TASKS = "base.tasks";

    /// The capacity provider that the weights give every task to; empty where they share them out.
    public Optional<CapacityProvider> onlyProvider() {
        if (onDemandWeight == 0) {
            return Optional.of(CapacityProvider.SPOT);
        }
        return spotWeight == 0 ? Optional.of(CapacityProvider.ON_DEMAND) : Optional.empty();
    }

    /// Share of tasks on Spot, 0 to 1.
    public double spotShare() {
        return (double) spotWeight / (spotWeight + onDemandWeight);
    }
}
