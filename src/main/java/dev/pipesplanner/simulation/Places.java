package dev.pipesplanner.simulation;

/// So many tasks may run at once; each holds a place until it ends (MODEL §3.5).
final class Places {

    private static final int FIRST_ROOM = 16;

    private final double most;
    private final FreeTimes ends;
    private int opened;

    /// @param most places; infinite: no limit
    Places(double most) {
        this.most = most;
        this.ends = new FreeTimes(FIRST_ROOM);
    }

    private boolean unlimited() {
        return most == Double.POSITIVE_INFINITY;
    }

    /// Whether a task could be placed at `time`. Places are opened as they are needed, so a quota
    /// of a million costs nothing while a hundred tasks run.
    boolean isFree(double time) {
        if (unlimited() || ends.earliest() <= time) {
            return true;
        }
        if (opened < most) {
            if (opened == ends.room()) {
                ends.grow();
            }
            ends.set(opened++, 0);
            return true;
        }
        return false;
    }

    /// The earliest time from `time` on at which a place is free.
    double waitUntilFree(double time) {
        return isFree(time) ? time : ends.earliest();
    }

    /// Holds the place that became free first until `end`, after {@link #isFree} or {@link
    /// #waitUntilFree}.
    void take(double end) {
        if (!unlimited()) {
            ends.set(ends.earliestServer(), end);
        }
    }
}
