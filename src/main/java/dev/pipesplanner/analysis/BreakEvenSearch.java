package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// All volumes in [1, 1e9] messages per month at which the cheapest design changes because two
/// costs cross: a log grid, then bisection to 1e-6 relative (MODEL §5). A design that stops
/// carrying the load drops out, and with one left the search ends.
final class BreakEvenSearch {

    private static final double FROM = 1;
    private static final double TO = 1e9;
    private static final int POINTS = 271; // 30 a decade
    private static final double PRECISION = 1e-6;
    private static final double NO_END = Double.POSITIVE_INFINITY;

    private final CostByVolume costs;
    private final List<BreakEven.Crossing> crossings = new ArrayList<>();
    private final List<BreakEven.Edge> edges = new ArrayList<>();
    private final List<BreakEven.Range> ranges = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();

    /// Designs with a total at every volume met so far.
    private final List<Design> carrying;

    private boolean isAnyKnown;

    /// The greatest volume met so far at which one design alone was the cheapest, and which.
    private double lastKnown;

    private Optional<Design> cheapest = Optional.empty();

    /// Where the cheapest design begins to be it.
    private double since = FROM;

    /// Whether the cheapest design has changed, by a crossing or by dropping out.
    private boolean hasChanged;

    /// Why a design ends, for the note.
    record Limit(BreakEven.Edge edge, Outcome<DesignUsage> outcome) {}

    BreakEvenSearch(CostByVolume costs) {
        this.costs = costs;
        this.carrying = new ArrayList<>(costs.designs());
    }

    BreakEven find() {
        for (Design design : costs.designs()) {
            if (!costs.isSimulated()
                    && costs.outcome(design, FROM)
                            instanceof Outcome.NotAvailable<DesignUsage>(String reason)) {
                carrying.remove(design);
                if (carrying.size() < 2) {
                    return BreakEven.none("No break-even: " + reason, costs.isUnanswered());
                }
            }
        }
        search();
        closeRange(end());
        return new BreakEven(
                crossings,
                throughout(),
                edges,
                ranges,
                new BreakEvenNote(costs, limits, throughout(), isAnyKnown)
                        .text(!crossings.isEmpty()),
                costs.isUnanswered());
    }

    /// Where the search has ended: at the edge that left one design, or nowhere.
    private double end() {
        return carrying.size() > 1 || edges.isEmpty() ? NO_END : edges.getLast().messagesPerMonth();
    }

    private void search() {
        double last = FROM;
        for (int i = 0; i < POINTS; i++) {
            double volume = FROM * Math.pow(TO / FROM, i / (POINTS - 1.0));
            while (carrying.size() > 1 && !allCarry(volume)) {
                dropOut(last, volume);
            }
            if (carrying.size() < 2) {
                return;
            }
            meet(volume);
            last = volume;
        }
    }

    private boolean allCarry(double volume) {
        return carrying.stream().noneMatch(design -> Double.isNaN(costs.usd(design, volume)));
    }

    /// All have a total at `carried`, which may be the first volume without one as well, and not at
    /// `tooMuch`: the answer may still flip just below the edge.
    private void dropOut(double carried, double tooMuch) {
        double edge = carried == tooMuch ? carried : bisect(carried, tooMuch, this::allCarry);
        if (carried < tooMuch && allCarry(edge)) {
            meet(edge);
        }
        double above = Math.min(tooMuch, edge * (1 + 2 * PRECISION));
        Design limited =
                firstWithoutTotal(above).or(() -> firstWithoutTotal(tooMuch)).orElseThrow();
        BreakEven.Edge end = new BreakEven.Edge(edge, limited);
        edges.add(end);
        limits.add(new Limit(end, costs.outcome(limited, tooMuch)));
        carrying.remove(limited);
        if (carrying.size() > 1 && cheapest.filter(limited::equals).isPresent()) {
            closeRange(edge);
            cheapest = Optional.empty();
            hasChanged = true;
        }
    }

    private Optional<Design> firstWithoutTotal(double volume) {
        return carrying.stream()
                .filter(design -> Double.isNaN(costs.usd(design, volume)))
                .findFirst();
    }

    /// The next volume at which every design that is left has a total.
    private void meet(double volume) {
        isAnyKnown = true;
        Optional<Design> now = cheapestAt(volume);
        if (now.isEmpty()) {
            return;
        }
        while (cheapest.isPresent() && !cheapest.equals(now)) {
            cross(cheapest.get(), volume, now.get());
        }
        cheapest = now;
        lastKnown = volume;
    }

    /// The volume up to which `below` stays the cheapest; between two volumes of the grid a third
    /// design may be the cheapest for a while.
    private void cross(Design below, double volume, Design atVolume) {
        double at = bisect(lastKnown, volume, v -> cheapestAt(v).filter(below::equals).isPresent());
        double above = Math.min(volume, at * (1 + 2 * PRECISION));
        Design next = cheapestAt(above).filter(design -> design != below).orElse(atVolume);
        crossings.add(new BreakEven.Crossing(at, below, next));
        closeRange(at);
        hasChanged = true;
        cheapest = Optional.of(next);
        lastKnown = above;
    }

    /// Ends the range of the cheapest design, if there is one, where the next one begins.
    private void closeRange(double at) {
        cheapest.ifPresent(design -> ranges.add(new BreakEven.Range(design, since, at)));
        since = at;
    }

    /// The one design that costs least; empty where the least cost is that of several.
    private Optional<Design> cheapestAt(double volume) {
        Optional<Design> least = Optional.empty();
        double usd = Double.POSITIVE_INFINITY;
        for (Design design : carrying) {
            double own = costs.usd(design, volume);
            if (own < usd) {
                usd = own;
                least = Optional.of(design);
            } else if (own == usd) {
                least = Optional.empty();
            }
        }
        return least;
    }

    /// The greatest volume found at which `holds` is true, to 1e-6 relative.
    private static double bisect(double low, double high, DoublePredicate holds) {
        double from = low;
        double to = high;
        while (to - from > PRECISION * from) {
            double middle = (from + to) / 2;
            if (holds.test(middle)) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private Optional<Design> throughout() {
        return hasChanged ? Optional.empty() : cheapest;
    }
}
