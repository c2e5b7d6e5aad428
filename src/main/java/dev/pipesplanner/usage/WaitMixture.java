package dev.pipesplanner.usage;

import java.util.ArrayList;
import java.util.List;

/// The wait of a message as a mixture: with some weight, a known shift plus a random part.
///
/// Weights need not add up to 1; shares of them count. What a mixture cannot say exactly it says by
/// midpoint quantiles.
public final class WaitMixture implements DurationDistribution {

    private static final double TAIL = 0.05;
    private static final int POINTS = 48;
    private static final int TAIL_POINTS = 24;
    private static final double LAST = Math.pow(0.5, TAIL_POINTS / 3.0);
    private static final int GRID = 100;
    private static final int TAIL_GRID = 60;

    private record Part(double weight, double shift, DurationDistribution random) {}

    private final List<Part> parts = new ArrayList<>();
    private double total;

    public WaitMixture add(double weight, double shift, DurationDistribution random) {
        if (weight > 0) {
            parts.add(new Part(weight, shift, random));
            total += weight;
        }
        return this;
    }

    @Override
    public double mean() {
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight * (part.shift + part.random.mean());
        }
        return total == 0 ? 0 : sum / total;
    }

    @Override
    public double tail(double x) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight * (x < part.shift ? 1 : part.random.tail(x - part.shift));
        }
        return total == 0 ? 0 : sum / total;
    }

    /// The latency of messages that wait by this law and then work; `percentile` is the target's.
    public Latency latency(DurationDistribution work, double percentile, String caveat) {
        Waits waits = waits(this, mean());
        Waits endToEnd =
                work instanceof WorkTime.Constant(double seconds)
                        ? waits.later(total == 0 ? 0 : seconds)
                        : waits(before(work), total == 0 ? 0 : mean() + work.mean());
        return new Latency(waits, endToEnd, quantile(percentile / 100), caveat);
    }

    /// This wait and then the work: by midpoints of equal strata of the body, and of strata of the
    /// tail that halve every three, because the last percent of the waits makes the p99.
    private WaitMixture before(DurationDistribution work) {
        WaitMixture endToEnd = new WaitMixture();
        if (total == 0) {
            return endToEnd;
        }
        Reading body = new Reading(quantile(0), quantile(1 - TAIL), GRID);
        for (int i = 0; i < POINTS; i++) {
            double rest = 1 - (1 - TAIL) * (i + 0.5) / POINTS;
            endToEnd.add((1 - TAIL) / POINTS, body.waitAt(rest), work);
        }
        Reading end = new Reading(body.high, quantile(1 - TAIL * LAST), TAIL_GRID);
        double above = TAIL;
        for (int i = 1; i <= TAIL_POINTS; i++) {
            double below = i == TAIL_POINTS ? 0 : TAIL * Math.pow(0.5, i / 3.0);
            endToEnd.add(above - below, end.waitAt((above + below) / 2), work);
            above = below;
        }
        return endToEnd;
    }

    /// Quantiles in rising order, read off a grid: a mixture of a thousand parts is too slow to
    /// bisect for each.
    private final class Reading {

        private final double low;
        private final double high;
        private final int steps;
        private double before = 1;
        private double after;
        private int at;

        Reading(double low, double high, int steps) {
            this.low = low;
            this.high = high;
            this.steps = steps;
            this.after = tail(low);
        }

        double waitAt(double rest) {
            double step = (high - low) / steps;
            while (after > rest && at < steps) {
                at++;
                before = after;
                after = tail(low + at * step);
            }
            double back = after < before && at > 0 ? (rest - after) / (before - after) : 0;
            return low + Math.max(0, at - Math.clamp(back, 0, 1)) * step;
        }
    }

    private static Waits waits(WaitMixture law, double mean) {
        return new Waits(mean, law.quantile(0.5), law.quantile(0.95), law.quantile(0.99));
    }
}
