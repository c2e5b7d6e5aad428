package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// All sign changes of cost(pipes) − cost(service) over [1, 1e9] messages a month: a log grid, then
/// bisection to 1e-6 relative (MODEL §5). Stops at the edge of feasibility and names it.
public final class BreakEvenSearch {

    private static final double FROM = 1;
    private static final double TO = 1e9;
    private static final int POINTS = 271; // 30 a decade
    private static final double PRECISION = 1e-6;

    private final CostByVolume costs;
    private final List<BreakEven.Crossing> crossings = new ArrayList<>();
    private boolean isAnyKnown;

    /// The greatest volume met so far at which one design was cheaper, and which: negative, pipes.
    private double lastKnown;

    private double lastSign;

    public BreakEvenSearch(CostByVolume costs) {
        this.costs = costs;
    }

    public BreakEven find() {
        BreakEven found = search();
        String simulated = simulated();
        String note = found.note().isEmpty() ? simulated : found.note() + " " + simulated;
        return new BreakEven(
                found.crossings(),
                found.throughout(),
                found.edge(),
                note.strip(),
                costs.isUnanswered());
    }

    /// What is marked as simulated; empty when all is closed form.
    private String simulated() {
        List<String> names =
                Arrays.stream(Design.values())
                        .filter(costs::isSimulated)
                        .map(design -> design == Design.PIPES ? "pipes" : "the service")
                        .toList();
        return names.isEmpty() || !isAnyKnown
                ? ""
                : "Costs of "
                        + String.join(" and ", names)
                        + " are simulated at "
                        + SimulatedCost.POINTS
                        + " volumes and interpolated.";
    }

    private BreakEven search() {
        for (Design design : Design.values()) {
            if (!costs.isSimulated(design)
                    && costs.outcome(design, FROM) instanceof Outcome.NotAvailable(String reason)) {
                return new BreakEven(List.of(), Optional.empty(), "No break-even: " + reason);
            }
        }
        double lastVolume = FROM;
        for (int i = 0; i < POINTS; i++) {
            double volume = FROM * Math.pow(TO / FROM, i / (POINTS - 1.0));
            if (!bothCarry(volume)) {
                return upTo(lastVolume, volume);
            }
            meet(volume);
            lastVolume = volume;
        }
        return new BreakEven(
                crossings, throughout(), crossings.isEmpty() ? sentence(lastSign) + "." : "");
    }

    private boolean bothCarry(double volume) {
        return !Double.isNaN(costs.pipesMinusService(volume));
    }

    /// The next volume at which both designs have a total.
    private void meet(double volume) {
        isAnyKnown = true;
        double sign = Math.signum(costs.pipesMinusService(volume));
        if (sign != 0) {
            if (lastSign != 0 && sign != lastSign) {
                crossings.add(crossing(lastKnown, volume, lastSign));
            }
            lastSign = sign;
            lastKnown = volume;
        }
    }

    /// Both have a total at `carried`, which may be the first volume without one as well, and not
    /// at `tooMuch`: the answer may still flip just below the edge.
    private BreakEven upTo(double carried, double tooMuch) {
        double edge = carried == tooMuch ? carried : bisect(carried, tooMuch, this::bothCarry);
        if (carried < tooMuch) {
            meet(edge);
        }
        Design limited = limited(tooMuch);
        return new BreakEven(
                crossings,
                throughout(),
                Optional.of(new BreakEven.Edge(edge, limited)),
                note(edge, tooMuch, limited),
                false);
    }

    private BreakEven.Crossing crossing(double low, double high, double signBelow) {
        double volume =
                bisect(low, high, v -> Math.signum(costs.pipesMinusService(v)) == signBelow);
        Design below = signBelow < 0 ? Design.PIPES : Design.SERVICE;
        Design above = signBelow < 0 ? Design.SERVICE : Design.PIPES;
        return new BreakEven.Crossing(volume, below, above);
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

    private String note(double edge, double infeasible, Design limited) {
        String name = limited == Design.SERVICE ? "the service" : "pipes";
        String comparison = crossings.isEmpty() && lastSign != 0 ? sentence(lastSign) + ". " : "";
        String limit =
                switch (costs.outcome(limited, infeasible)) {
                    case Outcome.Infeasible(String reason) ->
                            name + " cannot carry the load: " + withoutStop(reason);
                    case Outcome.NotAvailable(String reason) ->
                            name + " has no total: " + withoutStop(reason);
                    case Outcome.Feasible<DesignUsage> _ -> name + " cannot carry the load";
                };
        return isAnyKnown
                ? comparison + "Above " + messages(edge) + " a month " + limit + "."
                : "No break-even: " + limit + ".";
    }

    private static String messages(double volume) {
        String count = String.format(Locale.ROOT, "%,.0f", volume);
        return count + (count.equals("1") ? " message" : " messages");
    }

    /// The design without a total at a volume at which one has none.
    private Design limited(double messagesPerMonth) {
        return Double.isNaN(costs.usd(Design.PIPES, messagesPerMonth))
                ? Design.PIPES
                : Design.SERVICE;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private Optional<Design> throughout() {
        return crossings.isEmpty() && lastSign != 0
                ? Optional.of(lastSign < 0 ? Design.PIPES : Design.SERVICE)
                : Optional.empty();
    }

    private static String sentence(double sign) {
        if (sign == 0) {
            return "Both designs cost the same throughout";
        }
        return sign < 0 ? "Pipes is cheaper throughout" : "The service is cheaper throughout";
    }
}
