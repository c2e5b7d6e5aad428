package dev.pipesplanner.answer;

import dev.pipesplanner.simulation.Distribution;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.simulation.Simulated;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Where a design's figures lie with 95 % confidence, from independent replications.
///
/// @param monthlyUsd the bill's total, before rounding
/// @param waits arrival to the start of the work
/// @param endToEnd the wait and the work
public record Confidence(Interval monthlyUsd, Bounds waits, Bounds endToEnd) {

    private static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN, Double.NaN);

    /// Intervals of a distribution's figures, in seconds; NaN when fewer than two replications had
    /// a message.
    public record Bounds(
            Interval mean, Interval p50, Interval p90, Interval p95, Interval p99, Interval p999) {

        private static Bounds of(
                List<Simulated> runs,
                int together,
                Function<Simulated, Distribution> distribution) {
            List<Distribution> counted =
                    runs.stream().map(distribution).filter(times -> times.count() > 0).toList();
            return new Bounds(
                    interval(counted, together, Distribution::mean),
                    interval(counted, together, times -> times.quantile(0.5)),
                    interval(counted, together, times -> times.quantile(0.9)),
                    interval(counted, together, times -> times.quantile(0.95)),
                    interval(counted, together, times -> times.quantile(0.99)),
                    interval(counted, together, times -> times.quantile(0.999)));
        }
    }

    /// @param runs at least two
    /// @param together successive runs that make one independent figure
    /// @param usd the total of a replication
    static Confidence of(List<Simulated> runs, int together, ToDoubleFunction<Simulated> usd) {
        return new Confidence(
                interval(runs, together, usd),
                Bounds.of(runs, together, Simulated::waits),
                Bounds.of(runs, together, Simulated::endToEnd));
    }

    private static <T> Interval interval(
            List<T> samples, int together, ToDoubleFunction<T> figure) {
        double[] figures = samples.stream().mapToDouble(figure).toArray();
        return Interval.of(Interval.CONFIDENCE, together, figures)
                .map(Interval::notNegative)
                .orElse(UNKNOWN);
    }
}
