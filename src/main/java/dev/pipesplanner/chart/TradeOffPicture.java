package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import java.util.List;
import java.util.OptionalDouble;

/// What plans cost and how long messages wait in them: what a trade-off shows (QUESTIONS §3).
///
/// @param points in any order
/// @param percentile that the waits are at, such as 95
/// @param target the longest wait that is allowed, in seconds; empty without one
/// @param absent how many plans carry no load or have no known cost
public record TradeOffPicture(
        List<Point> points, double percentile, OptionalDouble target, int absent) {

    /// One plan.
    ///
    /// @param usd per month
    /// @param isOnFront whether none is both cheaper and quicker
    /// @param isPresent whether it is the plan as it is
    /// @param words how it differs from the plan
    public record Point(
            Design design,
            double usd,
            double waitSeconds,
            boolean isOnFront,
            boolean isPresent,
            String words) {}

    /// Nothing was searched yet.
    public static final TradeOffPicture NONE =
            new TradeOffPicture(List.of(), 95, OptionalDouble.empty(), 0);

    public TradeOffPicture {
        points = List.copyOf(points);
    }

    /// The quickest first.
    List<Point> front() {
        return points.stream()
                .filter(Point::isOnFront)
                .sorted((one, other) -> Double.compare(one.waitSeconds(), other.waitSeconds()))
                .toList();
    }
}
