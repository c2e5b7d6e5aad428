package dev.pipesplanner.usage;

import java.util.ArrayList;
import java.util.List;

/// The wait of a message as a mixture: with some weight, a known shift plus a random part.
///
/// Weights need not add up to 1; shares of them count. What a mixture cannot say exactly it says by
/// midpoint quantiles.
final class WaitMixture implements Law {

    private static final int POINTS = 64;
    private static final int GRID = 160;

    private record Part(double weight, double shift, Law random) {}

    private final List<Part> parts = new ArrayList<>();
    private double total;

    WaitMixture add(double weight, double shift, Law random) {
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
    Latency latency(Law work, double percentile, String caveat) {
        WaitMixture endToEnd = new WaitMixture();
        if (total > 0) {
            for (double wait : midpoints()) {
                endToEnd.add(1, wait, work);
            }
        }
        Waits waits = waits(this, mean());
        return new Latency(
                waits,
                waits(endToEnd, total == 0 ? 0 : mean() + work.mean()),
                quantile(percentile / 100),
                caveat);
    }

    /// Midpoint quantiles, read off a grid: a mixture of a thousand parts is too slow to bisect for
    /// each.
    private double[] midpoints() {
        double low = quantile(0.5 / POINTS);
        double step = (quantile(1 - 0.5 / POINTS) - low) / GRID;
        double[] quantiles = new double[POINTS];
        double before = 1;
        double after = tail(low);
        int at = 0;
        for (int i = 0; i < POINTS; i++) {
            double rest = 1 - (i + 0.5) / POINTS;
            while (after > rest && at < GRID) {
                at++;
                before = after;
                after = tail(low + at * step);
            }
            double back = after < before && at > 0 ? (rest - after) / (before - after) : 0;
            quantiles[i] = low + Math.max(0, at - Math.clamp(back, 0, 1)) * step;
        }
        return quantiles;
    }

    private static Waits waits(WaitMixture law, double mean) {
        return new Waits(mean, law.quantile(0.5), law.quantile(0.95), law.quantile(0.99));
    }
}
