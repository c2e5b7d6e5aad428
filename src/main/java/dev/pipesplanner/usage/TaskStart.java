package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Task;

/// The life of a task around its work, in seconds (MODEL §2).
///
/// @param provisioning P, not billed
/// @param delay L = P + pull + boot: before the work
/// @param overhead O = pull + boot + stop: billed beside the work
/// @param stop Z
/// @param variation coefficient of variation of a start
public record TaskStart(
        double provisioning, double delay, double overhead, double stop, double variation) {

    public static TaskStart of(Task task) {
        double pullAndBoot = task.pullSeconds() + task.bootSeconds();
        return new TaskStart(
                task.provisioningSeconds(),
                task.provisioningSeconds() + pullAndBoot,
                pullAndBoot + task.stopSeconds(),
                task.stopSeconds(),
                task.startVariation());
    }

    /// Seconds from launch to the end around the work: P + U + A + Z.
    public double heldOverhead() {
        return provisioning + overhead;
    }

    /// The start delay L·G: lognormal with the variation.
    public DurationDistribution delayLaw() {
        if (delay == 0 || variation == 0) {
            return new WorkTime.Constant(delay);
        }
        return WorkTime.Lognormal.ofMoments(delay, delay * delay * variation * variation);
    }
}
