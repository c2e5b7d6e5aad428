package dev.pipesplanner.plan;

/// What Fargate bills of a task's time and disk (FACTS §2: FG).
public final class FargateBilling {

    /// The least that is billed for a task.
    public static final double MINIMUM_SECONDS = 60;

    /// Disk of a task that is not billed.
    public static final int FREE_STORAGE_GIB = 20;

    private FargateBilling() {}

    /// Whole seconds, at least a minute; 1e-9 s forgives binary fractions.
    public static double billed(double seconds) {
        return Math.max(MINIMUM_SECONDS, Math.ceil(seconds - 1e-9));
    }
}
