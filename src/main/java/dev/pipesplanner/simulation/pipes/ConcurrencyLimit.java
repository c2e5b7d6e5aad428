package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.simulation.FreeTimes;

import java.util.Arrays;

/// So many tasks may run at once; each holds a place until it ends (MODEL §3.5).
///
/// While places are plenty, ends are only noted, in no order, and thrown away together when they
/// have passed: a nanosecond or two a task. Above three quarters of the places they are kept in
/// order, so that the first free place is known exactly.
final class ConcurrencyLimit {

    private static final int FIRST_ROOM = 256;
    private static final double CROWDED = 0.75;

    /// With more room than this share is held, what has ended is thrown away less often.
    private static final double ROOMY = 0.4;

    private final double most;
    private double[] ends;
    private int held;
    private boolean isCrowded;
    private FreeTimes ordered = new FreeTimes(2);
    private int easy;

    /// @param most places; infinite: no limit
    ConcurrencyLimit(double most) {
        this.most = most;
        this.ends = new double[(int) Math.min(most, FIRST_ROOM)];
    }

    /// Whether a task could be placed at `time`.
    boolean isFree(double time) {
        if (most == Double.POSITIVE_INFINITY) {
            return true;
        }
        if (!isCrowded && held == ends.length) {
            forget(time);
        }
        return !isCrowded || isFreeInOrder(time);
    }

    private boolean isFreeInOrder(double time) {
        if (ordered.earliest() > time) {
            easy = 0;
            return false;
        }
        if (++easy > most) {
            scatter(time);
        }
        return true;
    }

    /// The earliest time from `time` on at which a place is free.
    double waitUntilFree(double time) {
        return isFree(time) ? time : ordered.earliest();
    }

    /// Holds a place until `end`, after {@link #isFree} or {@link #waitUntilFree}.
    void take(double end) {
        if (most == Double.POSITIVE_INFINITY) {
            return;
        }
        if (isCrowded) {
            ordered.set(ordered.earliestServer(), end);
        } else {
            ends[held++] = end;
        }
    }

    /// Makes room by forgetting the tasks that have ended, by more memory, or by order.
    private void forget(double time) {
        int left = 0;
        for (int i = 0; i < held; i++) {
            double end = ends[i];
            ends[left] = end;
            left += end > time ? 1 : 0;
        }
        held = left;
        if (held > ROOMY * ends.length && ends.length < most) {
            ends = Arrays.copyOf(ends, (int) Math.min(most, 2.0 * ends.length));
        } else if (held > CROWDED * ends.length || ends.length == 0) {
            order();
        }
    }

    private void order() {
        isCrowded = true;
        easy = 0;
        ordered = new FreeTimes((int) most);
        for (int place = 0; place < most; place++) {
            ordered.set(place, place < held ? ends[place] : 0);
        }
    }

    /// Leaves the order when there has long been no need for it.
    private void scatter(double time) {
        easy = 0;
        held = 0;
        for (int place = 0; place < most; place++) {
            double end = ordered.time(place);
            if (end > time) {
                ends[held++] = end;
            }
        }
        isCrowded = held > CROWDED / 2 * most;
    }
}
