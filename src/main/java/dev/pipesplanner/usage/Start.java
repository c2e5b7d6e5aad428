package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Task;

/// The life of a task around its work, in seconds (MODEL §2).
///
/// @param provisioning P, not billed
/// @param delay L = P + pull + boot: before the work
/// @param overhead O = pull + boot + stop: billed beside the work
/// @param stop Z
/// @param variation coefficient of variation of a start
record Start(double provisioning, double delay, double overhead, double stop, double variation) {

    static Start of(Task task) {
        double pullAndBoot = task.pullSeconds() + task.bootSeconds();
        return new Start(
                task.provisioningSeconds(),
                task.provisioningSeconds() + pullAndBoot,
                pullAndBoot + task.stopSeconds(),
                task.stopSeconds(),
                task.startVariation());
    }

    /// Seconds from launch to the end around the work: P + U + A + Z.
    double heldOverhead() {
        return provisioning + overhead;
    }

    /// The start delay L·G: lognormal with the variation.
    Law delayLaw() {
        if (delay == 0 || variation == 0) {
            return new Work.Constant(delay);
        }
        return Work.Lognormal.ofMoments(delay, delay * delay * variation * variation);
    }
}
