package dev.pipesplanner.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What every design of an environment states, so that rates and shared resources need not know
/// which one they serve.
public interface DesignSettings {

    /// Where its tasks run; empty for a design without tasks of Fargate.
    default Optional<FargateCapacity> fargate() {
        return Optional.empty();
    }

    /// Fraction off the on-demand price as this design states it; automatic where it has none.
    default Setting<Double> ownSpotDiscount() {
        return fargate().map(FargateCapacity::spotDiscount).orElse(Setting.auto());
    }

    /// The design whose Spot discount an automatic one follows; empty: the region's latest
    /// observation.
    default Optional<Design> spotDiscountFollows() {
        return Optional.empty();
    }

    /// Fraction off the on-demand price of tasks under a Savings Plan, 0 where none can be.
    default double savingsPlanDiscount() {
        return 0;
    }

    /// Interface endpoints per zone that the design needs unless the plan states another number.
    double defaultInterfaceEndpoints();

    /// Contradictions between the design's own fields.
    default List<Problem> contradictions() {
        return List.of();
    }

    /// Whether a message whose task is interrupted may be lost, rather than be worked again.
    default boolean losesInterruptedWork() {
        return false;
    }

    /// The same design where the work on the task takes so many times as long: what does not run on
    /// the task, nor follows its size, takes as long as before.
    ///
    /// @throws IllegalArgumentException when a setting is then beyond its limits
    default DesignSettings whereTaskTakes(double factor) {
        return this;
    }

    /// The same design with what has to follow changed settings.
    ///
    /// @param changed names of the settings within the design's section
    default DesignSettings following(Set<String> changed) {
        return this;
    }

    /// The capacity provider that takes every task, whatever the load; empty where there are two,
    /// or no tasks of Fargate.
    default Optional<CapacityProvider> onlyProvider() {
        return fargate().flatMap(FargateCapacity::onlyProvider);
    }

    /// Share of tasks on Spot, 0 to 1; 0 without tasks of Fargate.
    default double spotShare() {
        return fargate().map(FargateCapacity::spotShare).orElse(0.0);
    }
}
