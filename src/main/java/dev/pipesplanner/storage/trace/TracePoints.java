package dev.pipesplanner.storage.trace;

import java.util.Arrays;

/// The points of a trace as they stand in its file: times and counts, which may arrive apart.
/// Primitive and bounded, because a month of seconds has 2.6 million of them.
public final class TracePoints {

    public static final int MOST = 3_000_000;

    private static final int FIRST_ROOM = 1_024;

    private long[] seconds = new long[FIRST_ROOM];
    private int[] lines = new int[FIRST_ROOM];
    private int[] marks = new int[FIRST_ROOM];
    private double[] counts = new double[FIRST_ROOM];
    private int times;
    private int countsRead;

    /// @param second since 1970
    /// @param line of the file where the time stands
    /// @throws IllegalArgumentException when there are too many
    void time(long second, int line) {
        time(second, line, 0);
    }

    /// @param mark of whatever else the file says of the point, equal for equal words
    void time(long second, int line, int mark) {
        requireRoom(times);
        if (times == seconds.length) {
            seconds = Arrays.copyOf(seconds, roomAfter(times));
            lines = Arrays.copyOf(lines, seconds.length);
            marks = Arrays.copyOf(marks, seconds.length);
        }
        seconds[times] = second;
        marks[times] = mark;
        lines[times++] = line;
    }

    /// @throws IllegalArgumentException when there are too many
    void count(double count) {
        requireRoom(countsRead);
        if (countsRead == counts.length) {
            counts = Arrays.copyOf(counts, roomAfter(countsRead));
        }
        counts[countsRead++] = count;
    }

    /// Adds another file part's points behind these.
    void append(TracePoints more) {
        for (int i = 0; i < more.times; i++) {
            time(more.seconds[i], more.lines[i], more.marks[i]);
            count(more.counts[i]);
        }
    }

    int times() {
        return times;
    }

    int counts() {
        return countsRead;
    }

    long second(int point) {
        return seconds[point];
    }

    double count(int point) {
        return counts[point];
    }

    int mark(int point) {
        return marks[point];
    }

    int line(int point) {
        return lines[point];
    }

    private static void requireRoom(int used) {
        if (used == MOST) {
            throw new IllegalArgumentException(
                    "a trace must have at most 3,000,000 points.\nCount by the minute.");
        }
    }

    private static int roomAfter(int full) {
        return Math.min(MOST, 2 * full);
    }
}
