package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;

import java.util.List;
import java.util.Optional;

/// Where the cheaper design changes as the volume grows (MODEL §5).
///
/// @param crossings in ascending volume
/// @param throughout the design that is cheaper at every volume that both carry; empty when the
///   answer flips or is not known
/// @param edge where the search ended because a design has no total above it; empty when both carry
///   every volume
/// @param note why there is none, or where feasibility ends; empty when there is nothing to say
/// @param unanswered whether volumes were met that have no closed form and nobody simulated
public record BreakEven(
        List<Crossing> crossings,
        Optional<Design> throughout,
        Optional<Edge> edge,
        String note,
        boolean unanswered) {

    public BreakEven {
        crossings = List.copyOf(crossings);
    }

    /// Every volume has its answer.
    public BreakEven(List<Crossing> crossings, Optional<Design> throughout, String note) {
        this(crossings, throughout, Optional.empty(), note, false);
    }

    /// Without a word on which design is cheaper throughout.
    public BreakEven(List<Crossing> crossings, String note) {
        this(crossings, Optional.empty(), note);
    }

    /// @param messagesPerMonth the greatest volume at which `limited` has a total; the least volume
    ///   that was asked for when it has none anywhere
    public record Edge(double messagesPerMonth, Design limited) {}

    /// @param messagesPerMonth the volume at which both cost the same, to 1e-6 relative
    public record Crossing(double messagesPerMonth, Design cheaperBelow, Design cheaperAbove) {}
}
