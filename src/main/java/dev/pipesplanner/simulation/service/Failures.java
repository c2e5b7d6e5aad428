package dev.pipesplanner.simulation.service;

import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.StreamPurpose;

/// Whether an attempt to work a message fails (MODEL §4.4).
final class Failures {

    private final double rate;
    private final long seed;
    private final RandomStream draws = new RandomStream();
    private long cell = -1;

    Failures(double rate, long seed) {
        this.rate = rate;
        this.seed = seed;
    }

    /// @param start of the attempt, in seconds
    boolean strike(double start) {
        long hour = (long) (start / 3600);
        if (hour != cell) {
            cell = hour;
            draws.start(seed, cell, StreamPurpose.SERVICE_FAILURE);
        }
        return draws.uniform() < rate;
    }
}
