package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;

import java.util.List;
import java.util.Optional;

/// Where the cheapest feasible design changes as the volume grows (MODEL §5).
///
/// @param crossings in ascending volume
/// @param throughout the design that is cheapest at every volume that it shares with another; empty
///   when the answer flips or is not known
/// @param edges where designs stop having a total, in ascending volume; the others go on
/// @param ranges in which a design is the cheapest of several, in ascending volume
/// @param note why there is none, or where feasibility ends; empty when there is nothing to say
/// @param unanswered whether volumes were met that have no closed form and nobody simulated
public record BreakEven(
        List<Crossing> crossings,
        Optional<Design> throughout,
        List<Edge> edges,
        List<Range> ranges,
        String note,
        boolean unanswered) {

    public BreakEven {
        crossings = List.copyOf(crossings);
        edges = List.copyOf(edges);
        ranges = List.copyOf(ranges);
    }

    /// Without the ranges, which only words about each design need.
    public BreakEven(
            List<Crossing> crossings,
            Optional<Design> throughout,
            List<Edge> edges,
            String note,
            boolean unanswered) {
        this(crossings, throughout, edges, List.of(), note, unanswered);
    }

    /// Nothing is known but why.
    public static BreakEven none(String note, boolean unanswered) {
        return new BreakEven(List.of(), Optional.empty(), List.of(), note, unanswered);
    }

    /// The volume above which the design has no total.
    public Optional<Edge> edge(Design design) {
        return edges.stream().filter(edge -> edge.limited() == design).findFirst();
    }

    /// @param messagesPerMonth the greatest volume at which `limited` has a total; the least volume
    ///   that was asked for when it has none anywhere
    public record Edge(double messagesPerMonth, Design limited) {}

    /// Volumes at which a design costs least of those that carry the load, at least two.
    ///
    /// @param to infinite where nothing ends the range
    public record Range(Design design, double from, double to) {}

    /// @param messagesPerMonth the volume at which both cost the same, to 1e-6 relative
    public record Crossing(double messagesPerMonth, Design cheaperBelow, Design cheaperAbove) {}
}
