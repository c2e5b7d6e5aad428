package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.simulation.Interval;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The totals of designs that met the same months, so that what the months have in common does not
/// blur how far the designs are apart (MODEL §5).
public final class PairedTotals {

    /// Of designs that no simulation compared.
    public static final PairedTotals NONE = new PairedTotals(Map.of(), 0);

    private final Map<Design, Samples> usd = new EnumMap<>(Design.class);
    private final int months;

    /// @param usd US dollars per month of each design, from the same months
    /// @param months that were simulated
    PairedTotals(Map<Design, Samples> usd, int months) {
        this.usd.putAll(usd);
        this.months = months;
    }

    /// Months that were simulated; 0 where none was.
    public int months() {
        return months;
    }

    /// Whether the months are too few to say how far the totals may be off.
    public boolean isSpreadUnknown() {
        return usd.values().stream().anyMatch(each -> each.interval(Interval.CONFIDENCE).isEmpty());
    }

    /// What `a` costs more than `b` in US dollars per month, at the level that leaves 5 % to all
    /// pairs with one design together; empty unless both were simulated, in enough months.
    public Optional<Interval> difference(Design a, Design b) {
        Samples ofA = usd.get(a);
        Samples ofB = usd.get(b);
        if (ofA == null || ofB == null) {
            return Optional.empty();
        }
        int pairs = Math.max(1, usd.size() - 1);
        return ofA.minus(ofB).interval(1 - (1 - Interval.CONFIDENCE) / pairs);
    }

    private double mean(Design design) {
        return Optional.ofNullable(usd.get(design)).map(Samples::mean).orElse(Double.NaN);
    }

    /// Whether further months would hardly say anything else: every difference to the cheapest
    /// design is known to a tenth of itself, or to 1 % of its total and to the sign.
    boolean isDecided() {
        Optional<Design> cheapest =
                usd.keySet().stream().min((a, b) -> Double.compare(mean(a), mean(b)));
        return cheapest.isEmpty()
                || usd.keySet().stream()
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
