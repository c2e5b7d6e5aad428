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

    /// Expected seconds that Fargate bills for a task with this work (MODEL §2).
    double billedSeconds(WorkTime work) {
        return work.billedSeconds(pullAndBoot(), stop, factor());
    }

    /// Expected seconds that its public address is billed, from launch on.
    double addressSeconds(WorkTime work) {
        return work.billedSeconds(delay, stop, factor());
    }

    /// E[e^{−rate·seconds}] of a task with this work, provisioning left out.
    public double laplace(WorkTime work, double rate) {
        return law(pullAndBoot()).laplace(rate) * Math.exp(-rate * stop) * work.laplace(rate);
    }

    private double pullAndBoot() {
        return overhead - stop;
    }

    private StartFactor factor() {
        return new StartFactor(variation);
    }

    /// The start delay L·G: lognormal with the variation.
    public DurationDistribution delayLaw() {
        return law(delay);
    }

    private WorkTime law(double mean) {
        if (mean == 0 || variation == 0) {
            return new WorkTime.Constant(mean);
        }
        return WorkTime.Lognormal.ofMoments(mean, mean * mean * variation * variation);
    }
}
