package dev.pipesplanner.plan;

/// The worker's Fargate task: its size, how it starts, and how often it fails.
///
/// @param cpu CPU units, 1024 per vCPU
/// @param memory MiB
/// @param startVariation coefficient of variation of the start time
/// @param failureRate share of tasks that end without doing their work
/// @param interruptionsPerTaskHour Spot interruptions in an hour of running; auto: not known, since
///   AWS publishes no rate
public record Task(
        int cpu,
        int memory,
        Architecture architecture,
        int ephemeralStorageGiB,
        double imageMiB,
        double pullSecondsPer100MiB,
        double provisioningSeconds,
        double bootSeconds,
        double stopSeconds,
        double startVariation,
        double failureRate,
        Setting<Double> interruptionsPerTaskHour,
        double logBytesPerMessage) {

    public Task {
        Limits.require("task.cpu", cpu);
        Limits.require("task.memory", memory);
        Limits.require("task.ephemeralStorageGiB", ephemeralStorageGiB);
        Limits.require("task.imageMiB", imageMiB);
        Limits.require("task.pullSecondsPer100MiB", pullSecondsPer100MiB);
        Limits.require("task.provisioningSeconds", provisioningSeconds);
        Limits.require("task.bootSeconds", bootSeconds);
        Limits.require("task.stopSeconds", stopSeconds);
        Limits.require("task.startVariation", startVariation);
        Limits.require("task.failureRate", failureRate);
        Limits.require("task.interruptionsPerTaskHour", interruptionsPerTaskHour);
        Limits.require("task.logBytesPerMessage", logBytesPerMessage);
    }

    /// Spot interruptions in an hour of running; 0 where they are not known.
    public double interruptionRate() {
        return interruptionsPerTaskHour.orElse(0.0);
    }

    public double vCpu() {
        return cpu / 1024.0;
    }

    public double memoryGb() {
        return memory / 1024.0;
    }

    /// Seconds of image pull (U in MODEL §2).
    public double pullSeconds() {
        return imageMiB / 100 * pullSecondsPer100MiB;
    }

    /// GiB above those that are free.
    public double billedStorageGiB() {
        return Math.max(0, ephemeralStorageGiB - FargateBilling.FREE_STORAGE_GIB);
    }
}
