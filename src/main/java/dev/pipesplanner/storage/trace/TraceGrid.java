package dev.pipesplanner.storage.trace;

import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Repair;
import dev.pipesplanner.storage.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lays the points of a trace on intervals of one length without gaps.
///
/// An interval without a point counts as no message: CloudWatch has no points of a queue that
/// nobody used for six hours (FACTS, SQS metrics), and a log that is counted by the minute has no
/// line for an empty minute.
final class TraceGrid {

    private TraceGrid() {}

    /// @param file as the plan names it
    /// @param known repairs made before, which come first
    static Recording lay(String origin, String file, TracePoints read, List<Repair> known)
            throws Refusal {
        List<Repair> repairs = new ArrayList<>(known);
        OrderedPoints points = OrderedPoints.of(origin, read, repairs);
        long period = TracePeriod.of(origin, points);
        long first = points.second(0);
        long intervals = (points.second(points.size() - 1) - first) / period + 1;
        if (intervals > TracePoints.MOST) {
            throw tooLong(origin, points, period, intervals);
        }
        double[] counts = new double[(int) intervals];
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            counts[(int) ((points.second(i) - first) / period)] = points.count(i);
            sum += points.count(i);
        }
        if (sum == 0) {
            throw new Refusal(origin + ": no messages were counted.\nCheck the queue's name.");
        }
        long gaps = intervals - points.size();
        if (gaps > 0) {
            repairs.add(filled(gaps, intervals, period));
        }
        return new Recording(file, Instant.ofEpochSecond(first), period, counts, repairs);
    }

    private static Repair filled(long gaps, long intervals, long period) {
        return new Repair(
                Repair.Kind.GAPS_FILLED,
                gaps,
                String.format(
                        Locale.ROOT,
                        "%,d of %,d intervals of %s %s no point and %s as 0 messages.",
                        gaps,
                        intervals,
                        TraceWords.period(period),
                        gaps == 1 ? "has" : "have",
                        gaps == 1 ? "counts" : "count"));
    }

    private static Refusal tooLong(
            String origin, OrderedPoints points, long period, long intervals) {
        return new Refusal(
                origin
                        + ": from "
                        + TraceWords.time(points.second(0))
                        + " (line "
                        + points.line(0)
                        + ") to "
                        + TraceWords.time(points.second(points.size() - 1))
                        + " (line "
                        + points.line(points.size() - 1)
                        + ") there are "
                        + TraceWords.count(intervals, "interval")
                        + " of "
                        + TraceWords.period(period)
                        + ", more than 3,000,000.\nCheck both times.");
    }
}
