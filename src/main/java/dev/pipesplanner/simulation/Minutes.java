package dev.pipesplanner.simulation;

import java.util.Arrays;

/// Whole numbers by minute of the month, in two readings: what happened in each minute, or, for
/// things that begin and end, how many there are at each minute's end.
///
/// What lies after the month is gathered behind its last minute and not shown.
public final class Minutes {

    private static final double EACH = 1 / 60.0;

    private final int[] changes;
    private final int last;
    private final double horizon;

    public Minutes(double horizon) {
        this.horizon = horizon;
        this.last = (int) Math.ceil(horizon * EACH);
        this.changes = new int[last + 1];
    }

    /// One more from `time` on.
    public void begin(double time) {
        changes[minute(time)]++;
    }

    /// One less from `time` on.
    public void end(double time) {
        changes[minute(time)]--;
    }

    /// One event, or one more from then on, at each of the times, which ascend: those of a minute
    /// are counted together.
    public void count(double[] times, int size) {
        int i = 0;
        while (i < size) {
            int first = i;
            int minute = minute(times[i]);
            double end = minute == last ? Double.POSITIVE_INFINITY : (minute + 1) / EACH;
            do {
                i++;
            } while (i < size && times[i] < end);
            changes[minute] += i - first;
        }
    }

    /// What comes after the span is behind its last minute, also where that minute is not a whole
    /// one.
    private int minute(double time) {
        return time < horizon ? (int) (time * EACH) : last;
    }

    public void set(int minute, int value) {
        changes[Math.min(minute, last)] = value;
    }

    public int get(int minute) {
        return changes[minute];
    }

    public int size() {
        return last;
    }

    /// The values by minute.
    public int[] values() {
        return Arrays.copyOf(changes, last);
    }

    /// The sum of all changes up to the end of each minute.
    public int[] levels() {
        int[] levels = new int[last];
        int level = 0;
        for (int i = 0; i < last; i++) {
            level += changes[i];
            levels[i] = level;
        }
        return levels;
    }
}
