package dev.pipesplanner.storage.trace;

import dev.pipesplanner.plan.Repair;
import dev.pipesplanner.storage.Refusal;

import java.util.Arrays;
import java.util.List;

/// The points of a trace by time, each time once.
final class OrderedPoints {

    /// A packed point is its second, then its place in the file; 2^22 exceeds the most points.
    private static final int PLACE_BITS = 22;

    private final TracePoints points;
    private final int[] order;
    private int size;

    private OrderedPoints(TracePoints points) {
        this.points = points;
        this.size = points.times();
        this.order = new int[size];
    }

    /// @param repairs gets what was done
    static OrderedPoints of(String origin, TracePoints points, List<Repair> repairs)
            throws Refusal {
        OrderedPoints ordered = new OrderedPoints(points);
        ordered.sort(repairs);
        ordered.dropDuplicates(origin, repairs);
        return ordered;
    }

    int size() {
        return size;
    }

    long second(int point) {
        return points.second(order[point]);
    }

    double count(int point) {
        return points.count(order[point]);
    }

    int line(int point) {
        return points.line(order[point]);
    }

    /// Seconds since the point before, for points from 1.
    long distance(int point) {
        return second(point) - second(point - 1);
    }

    private void sort(List<Repair> repairs) {
        long[] packed = new long[size];
        boolean ascending = true;
        boolean descending = true;
        for (int i = 0; i < size; i++) {
            packed[i] = points.second(i) << PLACE_BITS | i;
            ascending &= i == 0 || points.second(i) >= points.second(i - 1);
            descending &= i == 0 || points.second(i) <= points.second(i - 1);
        }
        Arrays.sort(packed);
        for (int i = 0; i < size; i++) {
            order[i] = (int) (packed[i] & ((1L << PLACE_BITS) - 1));
        }
        if (!ascending) {
            repairs.add(
                    new Repair(
                            Repair.Kind.SORTED,
                            size,
                            descending
                                    ? "The newest point came first; the points were put in order."
                                    : "The points were out of order and were put in order."));
        }
    }

    private void dropDuplicates(String origin, List<Repair> repairs) throws Refusal {
        int kept = Math.min(1, size);
        for (int i = 1; i < size; i++) {
            int last = kept - 1;
            if (second(i) != second(last)) {
                order[kept++] = order[i];
            } else if (count(i) != count(last)) {
                throw contradiction(origin, last, i);
            } else if (points.mark(order[i]) != points.mark(order[last])) {
                throw twoOfATime(origin, last, i);
            }
        }
        int dropped = size - kept;
        size = kept;
        if (dropped > 0) {
            repairs.add(
                    new Repair(
                            Repair.Kind.DUPLICATES_DROPPED,
                            dropped,
                            TraceWords.count(dropped, "point")
                                    + " appeared twice with the same count, counted once."));
        }
    }

    /// Equal counts of two queues are no repetition: dropping one would lose half the messages.
    private Refusal twoOfATime(String origin, int first, int second) {
        return Refusal.at(
                origin,
                line(second),
                TraceWords.time(second(second))
                        + " appears twice (also on line "
                        + line(first)
                        + "), and the other cells of the two lines differ."
                        + "\nIf the file mixes two queues, keep one of them.");
    }

    private Refusal contradiction(String origin, int first, int second) {
        return Refusal.at(
                origin,
                line(second),
                TraceWords.time(second(second))
                        + " appears twice with different counts, "
                        + Math.round(count(first))
                        + " (line "
                        + line(first)
                        + ") and "
                        + Math.round(count(second))
                        + ".\nIf the file mixes two queues, keep one of them.");
    }
}
