package dev.pipesplanner.plan;

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

    /// Share of tasks on Spot, 0 to 1.
    public double spotShare() {
        return (double) spotWeight / (spotWeight + onDemandWeight);
    }
}
