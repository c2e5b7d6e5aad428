package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.simulation.Progress;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// How far a race is: the looks that are done, and the months of the present one. Several threads
/// may tell it.
final class RaceProgress implements Supplier<Progress> {

    private final Progress told;
    private final int looks;
    private final AtomicInteger begun = new AtomicInteger();
    private volatile int look;
    private volatile double months = 1;

    /// @param told the share of the whole
    /// @param looks that there may be
    RaceProgress(Progress told, int looks) {
        this.told = told;
        this.looks = looks;
    }

    /// @param next the look that begins, from 0
    /// @param needed months of all candidates together
    void begin(int next, double needed) {
        begun.set(0);
        look = next;
        months = Math.max(1, needed);
    }

    /// For one month of one candidate.
    @Override
    public Progress get() {
        int before = begun.getAndIncrement();
        return share ->
                told.reached(Math.min(1, (look + Math.min(1, (before + share) / months)) / looks));
    }
}
