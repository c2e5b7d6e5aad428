package dev.pipesplanner.storage.trace;

import dev.pipesplanner.storage.Refusal;

/// Finds the one period of a trace: the least distance of two points, which must divide every other
/// distance.
///
/// Points that are evenly spaced at another distance, mostly or for a stretch, belong to a second
/// period: reading them as gaps would turn their counts into bursts, so they are refused.
final class TracePeriod {

    private static final int LONGEST_SECONDS = 86_400;
    private static final int EVEN_STRETCH = 12;

    private final String origin;
    private final OrderedPoints points;

    private TracePeriod(String origin, OrderedPoints points) {
        this.origin = origin;
        this.points = points;
    }

    /// In seconds.
    static long of(String origin, OrderedPoints points) throws Refusal {
        if (points.size() < 2) {
            throw new Refusal(
                    origin
                            + ": a trace must have points at two or more times; this one has "
                            + points.size()
                            + ".\nAsk for a longer time range, or for a shorter period.");
        }
        return new TracePeriod(origin, points).find();
    }

    private long find() throws Refusal {
        int shortest = 1;
        for (int i = 2; i < points.size(); i++) {
            shortest = points.distance(i) < points.distance(shortest) ? i : shortest;
        }
        long period = points.distance(shortest);
        if (period > LONGEST_SECONDS) {
            throw at(
                    shortest,
                    "the points are "
                            + TraceWords.period(period)
                            + " apart, which hides every burst; a trace must have a period of at"
                            + " most a day.\n"
                            + "Ask for a period of 300 s.");
        }
        int stretch = 1;
        for (int i = 1; i < points.size(); i++) {
            long distance = points.distance(i);
            stretch = i > 1 && distance == points.distance(i - 1) ? stretch + 1 : 1;
            if (distance % period != 0 || distance > period && stretch >= EVEN_STRETCH) {
                throw mixed(i, shortest);
            }
        }
        long usual = usualDistance();
        if (usual > period) {
            throw mixed(shortest, first(usual));
        }
        return period;
    }

    /// The distance that more than half of the points have, else 0. One pass finds the only
    /// candidate, which the others cannot outvote; the next counts it.
    private long usualDistance() {
        long candidate = 0;
        int votes = 0;
        for (int i = 1; i < points.size(); i++) {
            candidate = votes == 0 ? points.distance(i) : candidate;
            votes += points.distance(i) == candidate ? 1 : -1;
        }
        int same = 0;
        for (int i = 1; i < points.size(); i++) {
            same += points.distance(i) == candidate ? 1 : 0;
        }
        return 2 * same > points.size() - 1 ? candidate : 0;
    }

    private int first(long distance) {
        int i = 1;
        while (points.distance(i) != distance) {
            i++;
        }
        return i;
    }

    private Refusal mixed(int point, int other) {
        return at(
                point,
                "this point is "
                        + TraceWords.period(points.distance(point))
                        + " after the one before it, but "
                        + TraceWords.time(points.second(other))
                        + " (line "
                        + points.line(other)
                        + ") is "
                        + TraceWords.period(points.distance(other))
                        + " after its own; a trace must have one period.\n"
                        + "Ask for all of it with the same period, and write 0 where nothing was"
                        + " sent.");
    }

    private Refusal at(int point, String message) {
        return Refusal.at(
                origin, points.line(point), TraceWords.time(points.second(point)) + ": " + message);
    }
}
