package dev.pipesplanner.answer;

import dev.pipesplanner.simulation.Interval;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// A figure of each simulated month or, where there are only few months of very many messages, of
/// each of their equal parts: what the spread of its mean is taken from (MODEL §5).
final class Samples {

    private final double[] figures;

    /// Beside each part; empty for months, which all have as many.
    private final double[] messages;

    private final int together;

    private Samples(double[] figures, double[] messages, int together) {
        this.figures = figures.clone();
        this.messages = messages.clone();
        this.together = together;
    }

    /// @param together successive months that make one independent figure
    static Samples ofMonths(int together, double... figures) {
        return new Samples(figures, new double[0], together);
    }

    /// @param messages of each part; all of them together are no chance
    static Samples ofParts(double[] messages, double... figures) {
        return new Samples(figures, messages, 1);
    }

    /// Of the same months or parts, as far as both have them.
    Samples minus(Samples other) {
        int both = Math.min(figures.length, other.figures.length);
        double[] differences =
                IntStream.range(0, both).mapToDouble(i -> figures[i] - other.figures[i]).toArray();
        double[] beside = messages.length == 0 ? messages : Arrays.copyOf(messages, both);
        return new Samples(differences, beside, together);
    }

    double mean() {
        return Arrays.stream(figures).average().orElse(Double.NaN);
    }

    /// Of the mean; empty where the figures are too few.
    Optional<Interval> interval(double level) {
        return messages.length == 0
                ? Interval.of(level, together, figures)
                : Interval.beside(level, messages, figures);
    }
}
