package dev.pipesplanner.simulation.service;

/// When a policy may act again (FACTS §4): during a scale-out cooldown only a larger scale-out is
/// carried out, counted from the size before the first; a scale-out ends a scale-in cooldown.
public final class Cooldowns {

    private final double outSeconds;
    private final double inSeconds;
    private double outUntil = Double.NEGATIVE_INFINITY;
    private double inUntil = Double.NEGATIVE_INFINITY;
    private int sizeBefore;

    public Cooldowns(double outSeconds, double inSeconds) {
        this.outSeconds = outSeconds;
        this.inSeconds = inSeconds;
    }

    /// The size that a change by scale-out starts from.
    public int base(double time, int tasks) {
        return time < outUntil ? sizeBefore : tasks;
    }

    /// The size after a scale-out to `target`.
    public int out(double time, int target, int tasks) {
        boolean cooling = time < outUntil;
        if (target == tasks || cooling && target < tasks) {
            return tasks;
        }
        if (!cooling) {
            sizeBefore = tasks;
        }
        outUntil = time + outSeconds;
        inUntil = Double.NEGATIVE_INFINITY;
        return target;
    }

    /// The size after a scale-in to `target`.
    public int in(double time, int target, int tasks) {
        if (target >= tasks || time < inUntil) {
            return tasks;
        }
        inUntil = time + inSeconds;
        return target;
    }
}
