package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.simulation.Interval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The totals of designs that met the same months, so that what the months have in common does not
/// blur how far the designs are apart (MODEL §5).
public final class PairedTotals {

    /// Of designs that no simulation compared.
    public static final PairedTotals NONE = new PairedTotals(Map.of(), 1);

    private final Map<Design, double[]> usdByMonth = new EnumMap<>(Design.class);
    private final int together;

    /// @param usdByMonth US dollars, as many months of each design
    /// @param together successive months that make one independent figure
    PairedTotals(Map<Design, double[]> usdByMonth, int together) {
        this.usdByMonth.putAll(usdByMonth);
        this.together = together;
    }

    /// Months that were simulated; 0 where none was.
    public int months() {
        return usdByMonth.values().stream().mapToInt(usd -> usd.length).findFirst().orElse(0);
    }

    /// What `a` costs more than `b` in US dollars per month, at the level that leaves 5 % to all
    /// pairs with one design together; empty unless both were simulated, in enough months.
    public Optional<Interval> difference(Design a, Design b) {
        double[] ofA = usdByMonth.get(a);
        double[] ofB = usdByMonth.get(b);
        if (ofA == null || ofB == null) {
            return Optional.empty();
        }
        double[] differences =
                IntStream.range(0, ofA.length).mapToDouble(i -> ofA[i] - ofB[i]).toArray();
        int pairs = Math.max(1, usdByMonth.size() - 1);
        return Interval.of(1 - (1 - Interval.CONFIDENCE) / pairs, together, differences);
    }

    private double mean(Design design) {
        return Arrays.stream(usdByMonth.getOrDefault(design, new double[0]))
                .average()
                .orElse(Double.NaN);
    }

    /// Whether further months would hardly say anything else: every difference to the cheapest
    /// design is known to a tenth of itself, or to 1 % of its total and to the sign.
    boolean isDecided() {
        Optional<Design> cheapest =
                usdByMonth.keySet().stream().min((a, b) -> Double.compare(mean(a), mean(b)));
        return cheapest.isEmpty()
                || usdByMonth.keySet().stream()
                        .filter(other -> other != cheapest.get())
                        .allMatch(other -> isDecided(other, cheapest.get()));
    }

    private boolean isDecided(Design other, Design cheapest) {
        Optional<Interval> difference = difference(other, cheapest);
        if (difference.isEmpty()) {
            return false;
        }
        double half = difference.get().halfWidth();
        double far = Math.abs(difference.get().mean());
        return half < Math.max(0.01 * mean(cheapest), far / 10) && half < far;
    }
}
