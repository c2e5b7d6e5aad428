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
        Optional<BreakEven.Edge> alone = alone(design, designs, breakEven);
        List<String> texts = new ArrayList<>();
        for (BreakEven.Range range : breakEven.ranges()) {
            if (range.design() == design) {
                texts.add(text(range, alone));
            }
        }
        alone.map(BestFor::alone).ifPresent(texts::add);
        return Optional.of(texts.isEmpty() ? "no volume" : String.join(", ", texts));
    }

    /// Where the others end, a design that goes on alone has no end.
    private static String text(BreakEven.Range range, Optional<BreakEven.Edge> alone) {
        boolean isOpen =
                Double.isInfinite(range.to())
                        || alone.filter(edge -> edge.messagesPerMonth() == range.to()).isPresent();
        if (range.from() <= 1) {
            return isOpen ? "every volume" : "up to " + volume(range.to());
        }
        String from = "from " + volume(range.from());
        return isOpen ? from : from + " to " + volume(range.to());
    }

    /// The edge above which no other design carries the load.
    private static Optional<BreakEven.Edge> alone(
            Design design, List<Design> designs, BreakEven breakEven) {
        List<BreakEven.Edge> edges = breakEven.edges();
        boolean isLast = breakEven.edge(design).isEmpty() && edges.size() == designs.size() - 1;
        return isLast && !edges.isEmpty() ? Optional.of(edges.getLast()) : Optional.empty();
    }

    private static String alone(BreakEven.Edge edge) {
        return edge.messagesPerMonth() > 1
                ? "alone above " + volume(edge.messagesPerMonth())
                : "every volume, alone";
    }

    private static String volume(double messagesPerMonth) {
        return Figures.volume(messagesPerMonth);
    }
}
