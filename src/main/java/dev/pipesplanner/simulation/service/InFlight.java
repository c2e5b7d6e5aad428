package dev.pipesplanner.simulation.service;

import java.util.Arrays;

/// How many messages are being worked at the end of a minute, without looking at the slots: works
/// begin one by one, and their ends are counted by the minute.
final class InFlight {

    private static final double EACH = 1 / 60.0;

    /// Two years; work that ends later is in flight for as long as any simulation runs.
    private static final int FURTHEST = 1 << 20;

    private int[] ends = new int[1 << 12];
    private int passed;
    private long count;

    void begin(double end) {
        int minute = minuteOf(end);
        ends[minute]++;
        count++;
    }

    /// A work that ends at `end`, which has not passed, is cut off.
    void cut(double end) {
        int minute = minuteOf(end);
        ends[minute]--;
        count--;
    }

    /// Messages in flight at the end of a minute, which does not go back.
    long at(int minute) {
        while (passed < minute) {
            passed++;
            if (passed < ends.length) {
                count -= ends[passed];
            }
        }
        return count;
    }

    /// The minute at whose end the work is over; never one that has passed, by whatever a division
    /// is rounded to.
    private int minuteOf(double end) {
        int minute = Math.max(passed + 1, (int) Math.min(FURTHEST, Math.ceil(end * EACH)));
        if (minute >= ends.length) {
            ends = Arrays.copyOf(ends, Integer.highestOneBit(minute) * 2);
        }
        return minute;
    }
}
