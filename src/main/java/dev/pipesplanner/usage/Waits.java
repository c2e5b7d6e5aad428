package dev.pipesplanner.usage;

/// A distribution of seconds in the numbers that people compare.
public record Waits(double mean, double p50, double p95, double p99) {

    /// The same, every one later by the same seconds.
    Waits later(double seconds) {
        return new Waits(mean + seconds, p50 + seconds, p95 + seconds, p99 + seconds);
    }

    Waits withMean(double exact) {
        return new Waits(exact, p50, p95, p99);
    }
}
