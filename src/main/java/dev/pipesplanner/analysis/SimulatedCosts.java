package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.simulation.Progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;

/// The monthly costs of designs of which one has no closed form, as functions of the volume: all of
/// them simulated on the same months at 33 volumes, evenly spaced in log from 1 to the greatest
/// that one carries and the engine reaches, and interpolated between them (MODEL §§4.3, 5).
///
/// Where two costs cross between two volumes, further ones are simulated until the crossing is
/// known to 1 %. Beyond the engine's reach a cost goes on as between the last two volumes: of so
/// many messages each costs the same.
public final class SimulatedCosts {

    private static final double FROM = 1;
    private static final double TO = 1e9;
    public static final int POINTS = 33;

    /// Just below its limit a queue has no steady state to simulate.
    private static final double NEAR_THE_LIMIT = 0.98;

    /// How closely the edge of what the counted month carries is known.
    private static final double EDGE = 0.02;

    /// The first volume at which a limit is looked for that only counting tells.
    private static final double FIRST_LOOK = 1e4;

    private static final double LOOK_FURTHER = 4;

    /// How closely a crossing is known, relative.
    private static final double PRECISION = 0.01;

    /// Halvings in log take a step of the grid to the precision, and a few more.
    private static final int MOST_REFINEMENTS = 12;

    /// No volume is nearer to a known one than this share of the step, in log: else one end stays
    /// where it is for ever.
    private static final double OFF_THE_ENDS = 0.15;

    /// What is asked of a design at a volume.
    interface Engine {

        /// Whether the design carries the volume, as far as its mean load tells.
        boolean carries(Design design, double messagesPerMonth);

        /// US dollars per month; NaN where there is no total.
        double usd(Design design, double messagesPerMonth);

        /// The same, closely enough to tell two designs apart.
        double usdNearCrossing(Design design, double messagesPerMonth);

        /// The greatest volume that costs are asked for.
        double reach();

        /// A volume of which the costs are known already, and are to be met.
        double known();
    }

    /// A design's costs at the simulated volumes.
    ///
    /// @param last the greatest volume that was simulated
    /// @param isCounted whether only counting found that it carries no more
    private record Curve(double last, boolean isCounted, NavigableMap<Double, Double> usd) {}

    private final Engine engine;
    private final Map<Design, Curve> curves = new EnumMap<>(Design.class);

    SimulatedCosts(List<Design> designs, Engine engine, Progress progress) {
        this.engine = engine;
        designs.forEach(design -> curves.put(design, edge(design)));
        NavigableSet<Double> volumes = volumes();
        int done = 0;
        for (double volume : volumes) {
            for (Design design : designs) {
                add(design, volume, engine.usd(design, volume));
            }
            progress.reached(++done / (volumes.size() + 1.0));
        }
        refineCrossings(List.copyOf(volumes));
        progress.reached(1);
    }

    private Curve edge(Design design) {
        DoublePredicate carries = volume -> engine.carries(design, volume);
        double greatest = Math.min(engine.reach(), NEAR_THE_LIMIT * greatest(carries));
        double carried = Math.max(FROM * 2, greatest);
        double last = counted(design, carries.test(TO) ? firstTooMuch(design, carried) : carried);
        return new Curve(last, last < carried, new TreeMap<>());
    }

    private NavigableSet<Double> volumes() {
        double last = curves.values().stream().mapToDouble(Curve::last).max().orElse(FROM);
        NavigableSet<Double> volumes = new TreeSet<>();
        for (int i = 0; i < POINTS; i++) {
            volumes.add(FROM * Math.pow(last / FROM, i / (POINTS - 1.0)));
        }
        curves.values().forEach(curve -> volumes.add(curve.last()));
        if (engine.known() > FROM && engine.known() < last) {
            volumes.add(engine.known());
        }
        return volumes;
    }

    private void add(Design design, double volume, double usd) {
        Curve curve = curve(design);
        if (volume <= curve.last() && !Double.isNaN(usd)) {
            curve.usd().put(volume, usd);
        }
    }

    private Curve curve(Design design) {
        return Optional.ofNullable(curves.get(design)).orElseThrow();
    }

    private static double greatest(DoublePredicate carries) {
        if (carries.test(TO)) {
            return TO / NEAR_THE_LIMIT;
        }
        double low = FROM;
        double high = TO;
        while (high - low > 1e-6 * low) {
            double middle = Math.sqrt(low * high);
            if (carries.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The first of ever greater volumes that the counted month does not carry, at most `most`:
    /// where no limit is known, a month far above it is not counted to its end for nothing.
    private double firstTooMuch(Design design, double most) {
        double volume = Math.min(most, FIRST_LOOK);
        while (volume < most && !Double.isNaN(engine.usd(design, volume))) {
            volume = Math.min(most, LOOK_FURTHER * volume);
        }
        return volume;
    }

    /// The greatest volume up to `most` that the counted month carries as well: of a trace it is
    /// below the mean load's.
    private double counted(Design design, double most) {
        if (!Double.isNaN(engine.usd(design, most))) {
            return most;
        }
        double low = FROM;
        double high = most;
        while (high - low > EDGE * low) {
            double middle = Math.sqrt(low * high);
            if (Double.isNaN(engine.usd(design, middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private void refineCrossings(List<Double> volumes) {
        for (int i = 1; i < volumes.size(); i++) {
            double low = volumes.get(i - 1);
            double high = volumes.get(i);
            Optional<Design> below = cheapest(low);
            if (below.isEmpty() || curve(below.get()).last() <= low) {
                continue;
            }
            for (int step = 0;
                    step < MOST_REFINEMENTS
                            && high > low * (1 + PRECISION)
                            && !cheapest(high).equals(below);
                    step++) {
                double middle = crossing(low, high, below);
                for (Design design : curves.keySet()) {
                    add(design, middle, engine.usdNearCrossing(design, middle));
                }
                if (cheapest(middle).equals(below)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
        }
    }

    /// Where the interpolated costs cross, kept off both ends, so that either end may move.
    private double crossing(double low, double high, Optional<Design> below) {
        double from = low;
        double to = high;
        while (to - from > PRECISION / 10 * from) {
            double middle = (from + to) / 2;
            if (cheapest(middle).equals(below)) {
                from = middle;
            } else {
                to = middle;
            }
        }
        double margin = Math.pow(high / low, OFF_THE_ENDS);
        return Math.clamp(from, low * margin, high / margin);
    }

    private Optional<Design> cheapest(double volume) {
        Optional<Design> cheapest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (Design design : curves.keySet()) {
            double usd = usd(design, volume);
            if (usd < least) {
                least = usd;
                cheapest = Optional.of(design);
            }
        }
        return cheapest;
    }

    double usd(Design design, double messagesPerMonth) {
        Curve curve = curve(design);
        boolean beyond = curve.isCounted() && messagesPerMonth > curve.last();
        if (beyond || !engine.carries(design, messagesPerMonth) || curve.usd().size() < 2) {
            return Double.NaN;
        }
        NavigableMap<Double, Double> usd = curve.usd();
        Map.Entry<Double, Double> right =
                Optional.ofNullable(usd.ceilingEntry(messagesPerMonth)).orElse(usd.lastEntry());
        if (right.getKey().equals(usd.firstKey())) {
            right = usd.higherEntry(usd.firstKey());
        }
        Map.Entry<Double, Double> left = usd.lowerEntry(right.getKey());
        double inside = (messagesPerMonth - left.getKey()) / (right.getKey() - left.getKey());
        return left.getValue() + inside * (right.getValue() - left.getValue());
    }
}
