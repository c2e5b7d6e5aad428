package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.simulation.Part;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Waits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Simulated months of one design, each with its own chance.
///
/// @param months in order, at least one
/// @param caveat what a reader should know of their waits
/// @param together how many successive months make one independent figure: 1, or those over which
///   periodic arrivals stand evenly against the minute
public record Months(List<Estimate> months, String caveat, int together) {

    /// Months of periodic arrivals that are taken together (MODEL §1).
    static final int PERIODIC = 5;

    /// What is said of the waits of a single month.
    static final String SPREAD_UNKNOWN = "spread not known";

    /// Fewer months tell their spread by their parts, where they have any.
    private static final int ENOUGH = 10;

    public Months {
        months = List.copyOf(months);
    }

    /// Few months are taken one by one: their interval is rather too wide than none.
    static int together(Environment environment, int count) {
        return environment.workload().arrivals() instanceof Arrivals.Periodic && count >= ENOUGH
                ? PERIODIC
                : 1;
    }

    public int count() {
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
                        caveat,
                        count()));
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

    /// The same with the tasks that run on demand moved to Spot: what the months are where none is
    /// interrupted, since nothing but the prices differs.
    public Months onSpot() {
        return new Months(
                months.stream()
                        .map(month ->
                                new Estimate(
                                        month.used().onSpot(),
                                        month.latency(),
                                        month.parts().stream()
                                                .map(part ->
                                                        new Part(
                                                                part.messages(),
                                                                part.used().onSpot()))
                                                .toList()))
                        .toList(),
                caveat,
                together);
    }

    /// US dollars of each month, before rounding.
    public double[] usd(ToDoubleFunction<DesignUsage> price) {
        return months.stream().map(Estimate::used).mapToDouble(price).toArray();
    }

    /// What the months leave open with 95 % confidence; too few state nothing.
    Uncertainty uncertainty(ToDoubleFunction<DesignUsage> price) {
        Optional<Interval> usd = samples(price).interval(Interval.CONFIDENCE);
        return new Uncertainty(
                usd.map(Interval::halfWidth).orElse(0.0),
                waitSeconds(),
                samples(DesignUsage::lossesPerMonth)
                        .interval(Interval.CONFIDENCE)
                        .map(Interval::notNegative),
                usd.isEmpty(),
                waitSeconds().isEmpty());
    }

    /// Of a figure that grows with the usage: what its spread is taken from.
    Samples samples(ToDoubleFunction<DesignUsage> figure) {
        boolean isParted =
                count() < ENOUGH && months.stream().noneMatch(month -> month.parts().isEmpty());
        return isParted
                ? Samples.ofParts(
                        parts().mapToDouble(Part::messages).toArray(),
                        parts().map(Part::used).mapToDouble(figure).toArray())
                : Samples.ofMonths(together, usd(figure));
    }

    private Stream<Part> parts() {
        return months.stream().flatMap(month -> month.parts().stream());
    }

    /// Of the wait at the target's percentile; empty where too few months had a message.
    Optional<Interval> waitSeconds() {
        return waitSeconds(Interval.CONFIDENCE);
    }

    /// @param level of confidence, 0 to 1
    public Optional<Interval> waitSeconds(double level) {
        return interval(level, waits()).map(Interval::notNegative);
    }

    /// Lost and dead messages per month; empty where the months are too few.
    ///
    /// @param level of confidence, 0 to 1
    public Optional<Interval> lossesPerMonth(double level) {
        return samples(DesignUsage::lossesPerMonth).interval(level).map(Interval::notNegative);
    }

    /// US dollars of the total before rounding; empty where the months are too few.
    ///
    /// @param price of this design's usage
    /// @param level of confidence, 0 to 1
    public Optional<Interval> usd(ToDoubleFunction<DesignUsage> price, double level) {
        return samples(price).interval(level);
    }

    /// What these months cost more than the same months of another plan, in US dollars; empty where
    /// they are too few.
    ///
    /// @param price of this design's usage
    /// @param otherPrice of the other's
    public Optional<Interval> usdAbove(
            Months other,
            ToDoubleFunction<DesignUsage> price,
            ToDoubleFunction<DesignUsage> otherPrice,
            double level) {
        return samples(price).minus(other.samples(otherPrice)).interval(level);
    }

    /// How many seconds more messages wait, at the target's percentile, than in the same months of
    /// another plan; empty where too few months had a message.
    public Optional<Interval> waitAbove(Months other, double level) {
        double[] theirs = other.waits();
        double[] own = waits();
        return interval(
                level,
                IntStream.range(0, Math.min(own.length, theirs.length))
                        .mapToDouble(i -> own[i] - theirs[i])
                        .toArray());
    }

    private double[] waits() {
        return months.stream().mapToDouble(month -> month.latency().atTargetPercentile()).toArray();
    }

    /// A month without a message says nothing of waits.
    private Optional<Interval> interval(double level, double... figures) {
        double[] known = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).toArray();
        return Interval.of(level, together, known);
    }
}
