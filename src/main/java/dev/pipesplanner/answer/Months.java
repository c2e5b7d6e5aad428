package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Waits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Simulated months of one design, each with its own chance.
///
/// @param months in order, at least one
/// @param caveat what a reader should know of their waits
/// @param together how many successive months make one independent figure: 1, or those over which
///   periodic arrivals stand evenly against the minute
public record Months(List<Estimate> months, String caveat, int together) {

    /// Months of periodic arrivals that are taken together (MODEL §1).
    static final int PERIODIC = 5;

    public Months {
        months = List.copyOf(months);
    }

    /// Few months are taken one by one: their interval is rather too wide than none.
    static int together(Environment environment, int count) {
        return environment.workload().arrivals() instanceof Arrivals.Periodic
                        && count >= 2 * PERIODIC
                ? PERIODIC
                : 1;
    }

    int count() {
        return months.size();
    }

    /// The mean month. A month without a message says nothing of waits.
    public Estimate mean() {
        List<Latency> waits = months.stream().map(Estimate::latency).toList();
        return new Estimate(
                DesignUsage.mean(months.stream().map(Estimate::used).toList()),
                new Latency(
                        mean(waits, Latency::waits),
                        mean(waits, Latency::endToEnd),
                        mean(waits.stream().mapToDouble(Latency::atTargetPercentile).toArray()),
                        caveat));
    }

    private static Waits mean(List<Latency> months, Function<Latency, Waits> of) {
        List<Waits> waits = months.stream().map(of).toList();
        return new Waits(
                mean(waits.stream().mapToDouble(Waits::mean).toArray()),
                mean(waits.stream().mapToDouble(Waits::p50).toArray()),
                mean(waits.stream().mapToDouble(Waits::p95).toArray()),
                mean(waits.stream().mapToDouble(Waits::p99).toArray()));
    }

    private static double mean(double... figures) {
        return Arrays.stream(figures).filter(f -> !Double.isNaN(f)).average().orElse(Double.NaN);
    }

    /// US dollars of each month, before rounding.
    public double[] usd(ToDoubleFunction<DesignUsage> price) {
        return months.stream().map(Estimate::used).mapToDouble(price).toArray();
    }

    /// What the months leave open with 95 % confidence; too few state nothing.
    Uncertainty uncertainty(ToDoubleFunction<DesignUsage> price) {
        double[] losses =
                months.stream().mapToDouble(month -> month.used().lossesPerMonth()).toArray();
        return new Uncertainty(
                interval(usd(price)).map(Interval::halfWidth).orElse(0.0),
                waitSeconds(),
                interval(losses).map(Interval::notNegative));
    }

    /// Of the wait at the target's percentile; empty where too few months had a message.
    Optional<Interval> waitSeconds() {
        double[] waits =
                months.stream()
                        .mapToDouble(month -> month.latency().atTargetPercentile())
                        .filter(seconds -> !Double.isNaN(seconds))
                        .toArray();
        return interval(waits).map(Interval::notNegative);
    }

    private Optional<Interval> interval(double... figures) {
        return Interval.of(Interval.CONFIDENCE, together, figures);
    }
}
