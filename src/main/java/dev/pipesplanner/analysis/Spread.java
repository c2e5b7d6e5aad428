package dev.pipesplanner.analysis;

import dev.pipesplanner.simulation.Distribution;
import dev.pipesplanner.usage.Waits;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How times in seconds are spread over the messages: the mean of each figure over the
/// replications, so that it is the middle of its confidence interval.
///
/// @param max the greatest of all replications
public record Spread(
        double mean, double p50, double p90, double p95, double p99, double p999, double max) {

    static Spread of(List<Distribution> replications) {
        return new Spread(
                mean(replications, Distribution::mean),
                mean(replications, times -> times.quantile(0.5)),
                mean(replications, times -> times.quantile(0.9)),
                mean(replications, times -> times.quantile(0.95)),
                mean(replications, times -> times.quantile(0.99)),
                mean(replications, times -> times.quantile(0.999)),
                replications.stream().mapToDouble(Distribution::max).max().orElseThrow());
    }

    static double mean(List<Distribution> replications, ToDoubleFunction<Distribution> figure) {
        return replications.stream().mapToDouble(figure).average().orElseThrow();
    }

    /// The figures that the closed form gives as well.
    Waits waits() {
        return new Waits(mean, p50, p95, p99);
    }
}
