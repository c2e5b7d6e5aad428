package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The volumes at which a design is the cheapest, or the only one, in words.
public final class BestFor {

    private BestFor() {}

    /// Empty when it is not known.
    ///
    /// @param designs the compared ones
    public static Optional<String> text(Design design, List<Design> designs, BreakEven breakEven) {
        boolean isKnown =
                !breakEven.crossings().isEmpty()
                        || breakEven.throughout().isPresent()
                        || !breakEven.edges().isEmpty();
        if (!isKnown) {
            return Optional.empty();
        }
        List<String> ranges = new ArrayList<>(cheapest(design, breakEven));
        alone(design, designs, breakEven).ifPresent(ranges::add);
        return Optional.of(ranges.isEmpty() ? "no volume" : String.join(", ", ranges));
    }

    /// Among the volumes that it shares with another design.
    private static List<String> cheapest(Design design, BreakEven breakEven) {
        List<BreakEven.Crossing> crossings = breakEven.crossings();
        if (crossings.isEmpty()) {
            boolean always = breakEven.throughout().filter(design::equals).isPresent();
            return always ? List.of(upToItsEdge(design, breakEven)) : List.of();
        }
        List<String> ranges = new ArrayList<>();
        if (crossings.getFirst().cheaperBelow() == design) {
            ranges.add("up to " + volume(crossings.getFirst().messagesPerMonth()));
        }
        for (int i = 0; i < crossings.size(); i++) {
            if (crossings.get(i).cheaperAbove() == design) {
                double from = crossings.get(i).messagesPerMonth();
                ranges.add("from " + volume(from) + end(i, from, breakEven));
            }
        }
        return ranges;
    }

    private static String upToItsEdge(Design design, BreakEven breakEven) {
        return breakEven
                .edge(design)
                .map(edge -> "up to " + volume(edge.messagesPerMonth()))
                .orElse("every volume");
    }

    /// Where the range above a crossing ends: at the next one, or where a design drops out.
    private static String end(int crossing, double from, BreakEven breakEven) {
        List<BreakEven.Crossing> crossings = breakEven.crossings();
        if (crossing < crossings.size() - 1) {
            return " to " + volume(crossings.get(crossing + 1).messagesPerMonth());
        }
        return breakEven.edges().stream()
                .filter(edge -> edge.messagesPerMonth() >= from)
                .findFirst()
                .map(edge -> " to " + volume(edge.messagesPerMonth()))
                .orElse("");
    }

    /// Above the last edge of the others.
    private static Optional<String> alone(
            Design design, List<Design> designs, BreakEven breakEven) {
        boolean isLast =
                breakEven.edge(design).isEmpty()
                        && breakEven.edges().size() == designs.size() - 1
                        && !breakEven.edges().isEmpty();
        return isLast ? Optional.of(alone(breakEven.edges().getLast())) : Optional.empty();
    }

    private static String alone(BreakEven.Edge edge) {
        return edge.messagesPerMonth() > 1
                ? "alone above " + volume(edge.messagesPerMonth())
                : "every volume, alone";
    }

    private static String volume(double messagesPerMonth) {
        return Figures.count(messagesPerMonth);
    }
}
