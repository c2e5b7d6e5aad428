package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The volumes at which a design is the cheaper one, or the only one, in words.
public final class BestFor {

    private BestFor() {}

    /// Empty when it is not known.
    public static Optional<String> text(Design design, BreakEven breakEven) {
        if (breakEven.crossings().isEmpty()
                && breakEven.throughout().isEmpty()
                && breakEven.edge().isEmpty()) {
            return Optional.empty();
        }
        List<String> ranges = new ArrayList<>(cheaper(design, breakEven));
        breakEven
                .edge()
                .filter(edge -> edge.limited() != design)
                .map(BestFor::alone)
                .ifPresent(ranges::add);
        return Optional.of(ranges.isEmpty() ? "no volume" : String.join(", ", ranges));
    }

    /// Among the volumes that both carry.
    private static List<String> cheaper(Design design, BreakEven breakEven) {
        List<BreakEven.Crossing> crossings = breakEven.crossings();
        if (crossings.isEmpty()) {
            boolean always = breakEven.throughout().filter(design::equals).isPresent();
            return always ? List.of("every volume that both carry") : List.of();
        }
        List<String> ranges = new ArrayList<>();
        if (crossings.getFirst().cheaperBelow() == design) {
            ranges.add("up to " + volume(crossings.getFirst().messagesPerMonth()));
        }
        for (int i = 0; i < crossings.size(); i++) {
            if (crossings.get(i).cheaperAbove() == design) {
                ranges.add(
                        "from " + volume(crossings.get(i).messagesPerMonth()) + end(i, breakEven));
            }
        }
        return ranges;
    }

    /// Where the range above the crossing ends.
    private static String end(int crossing, BreakEven breakEven) {
        List<BreakEven.Crossing> crossings = breakEven.crossings();
        return crossing < crossings.size() - 1
                ? " to " + volume(crossings.get(crossing + 1).messagesPerMonth())
                : breakEven.edge().map(edge -> " to " + volume(edge.messagesPerMonth())).orElse("");
    }

    private static String alone(BreakEven.Edge edge) {
        return edge.messagesPerMonth() > 1
                ? "alone above " + volume(edge.messagesPerMonth())
                : "every volume, alone";
    }

    private static String volume(double messagesPerMonth) {
        return String.format(Locale.ROOT, "%,.0f", messagesPerMonth);
    }
}
