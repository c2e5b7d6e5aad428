package dev.pipesplanner.usage;

/// One design of one environment in closed form; each design has its own, in its own room.
public interface DesignClosedForm {

    /// The month's usage, without its latency: what sweeps and curves call.
    Outcome<DesignUsage> outcome();

    /// How long messages wait; only where {@link #outcome} is feasible.
    Latency latency();

    /// Which share of the messages waits longer than `seconds`; only where {@link #outcome} is
    /// feasible. Costs one look at the law of the waits, not the search for its quantiles.
    LateShare laterThan(double seconds);

    /// The wait at a percentile, 0 to 100, in seconds: that of {@link #latency}, found alone.
    double waitSeconds(double percentile);

    /// Whether the usage keeps the errors stated in src/docs/closed-form.md.
    boolean usageHolds();

    /// Whether the waits do.
    boolean waitsHold();

    /// The stated error of the task-hours, as a share of them; 0 where they follow from the load
    /// alone.
    double taskHoursError();

    /// The limit that the load exceeds on the average of the month, whether it has a closed form or
    /// not; empty when it fits, or when only counting message by message can tell.
    String loadLimit();
}
