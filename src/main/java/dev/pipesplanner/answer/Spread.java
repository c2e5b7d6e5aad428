package dev.pipesplanner.answer;

import dev.pipesplanner.simulation.Distribution;
import dev.pipesplanner.usage.Waits;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// How times in seconds are spread over the messages: the mean of each figure over the
/// replications, so that it is the middle of its confidence interval. Replications without a
/// message say nothing; NaN when none has one.
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
                counted(replications).mapToDouble(Distribution::max).max().orElse(Double.NaN));
    }

    static double mean(List<Distribution> replications, ToDoubleFunction<Distribution> figure) {
        return counted(replications).mapToDouble(figure).average().orElse(Double.NaN);
    }

    private static Stream<Distribution> counted(List<Distribution> replications) {
        return replications.stream().filter(times -> times.count() > 0);
    }

    /// The figures that the closed form gives as well.
    Waits waits() {
        return new Waits(mean, p50, p95, p99);
    }
}
