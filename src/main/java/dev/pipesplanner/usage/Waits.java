package dev.pipesplanner.usage;

/// A distribution of seconds in the numbers that people compare.
public record Waits(double mean, double p50, double p95, double p99) {}
