package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// All sign changes of cost(pipes) − cost(service) over [1, 1e9] messages a month: a log grid, then
/// bisection to 1e-6 relative (MODEL §5). Stops at the edge of feasibility and names it.
final class BreakEvenSearch {

    private static final double FROM = 1;
    private static final double TO = 1e9;
    private static final int POINTS = 271; // 30 a decade
    private static final double PRECISION = 1e-6;

    private final CostByVolume costs;
    private final List<BreakEven.Crossing> crossings = new ArrayList<>();

    BreakEvenSearch(CostByVolume costs) {
        this.costs = costs;
    }

    BreakEven find() {
        BreakEven found = search();
        String simulated = simulated();
        String note = found.note().isEmpty() ? simulated : found.note() + " " + simulated;
        return simulated.isEmpty()
                ? found
                : new BreakEven(found.crossings(), found.throughout(), note);
    }

    /// What is marked as simulated; empty when all is closed form.
    private String simulated() {
        List<String> names =
                Arrays.stream(Design.values())
                        .filter(costs::isSimulated)
                        .map(design -> design == Design.PIPES ? "pipes" : "the service")
                        .toList();
        return names.isEmpty()
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
        double lastKnown = 0;
        double lastSign = 0;
        double lastVolume = FROM;
        for (int i = 0; i < POINTS; i++) {
            double volume = FROM * Math.pow(TO / FROM, i / (POINTS - 1.0));
            double difference = costs.pipesMinusService(volume);
            if (Double.isNaN(difference)) {
                return new BreakEven(
                        crossings, throughout(lastSign), edge(lastVolume, volume, lastSign));
            }
            double sign = Math.signum(difference);
            if (sign != 0) {
                if (lastSign != 0 && sign != lastSign) {
                    crossings.add(crossing(lastKnown, volume, lastSign));
                }
                lastSign = sign;
                lastKnown = volume;
            }
            lastVolume = volume;
        }
        return new BreakEven(
                crossings,
                throughout(lastSign),
                crossings.isEmpty() ? sentence(lastSign) + "." : "");
    }

    private BreakEven.Crossing crossing(double low, double high, double signBelow) {
        double volume =
                bisect(low, high, v -> Math.signum(costs.pipesMinusService(v)) == signBelow);
        Design below = signBelow < 0 ? Design.PIPES : Design.SERVICE;
        Design above = signBelow < 0 ? Design.SERVICE : Design.PIPES;
        return new BreakEven.Crossing(volume, below, above);
    }

    /// The volume up to which `holds` is true, to 1e-6 relative.
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
        return (from + to) / 2;
    }

    private String edge(double feasible, double infeasible, double sign) {
        double volume =
                feasible == infeasible
                        ? feasible
                        : bisect(
                                feasible,
                                infeasible,
                                v -> !Double.isNaN(costs.pipesMinusService(v)));
        Design limited =
                costs.outcome(Design.PIPES, infeasible) instanceof Outcome.Infeasible
                        ? Design.PIPES
                        : Design.SERVICE;
        String comparison = crossings.isEmpty() && sign != 0 ? sentence(sign) + ". " : "";
        return String.format(
                Locale.ROOT,
                "%sAbove %,.0f messages a month %s cannot carry the load%s.",
                comparison,
                volume,
                limited == Design.SERVICE ? "the service" : "pipes",
                costs.outcome(limited, infeasible) instanceof Outcome.Infeasible(String reason)
                        ? ": " + reason.replaceAll("\\.$", "")
                        : "");
    }

    private Optional<Design> throughout(double sign) {
        return crossings.isEmpty() && sign != 0
                ? Optional.of(sign < 0 ? Design.PIPES : Design.SERVICE)
                : Optional.empty();
    }

    private static String sentence(double sign) {
        if (sign == 0) {
            return "Both designs cost the same throughout";
        }
        return sign < 0 ? "Pipes is cheaper throughout" : "The service is cheaper throughout";
    }
}
