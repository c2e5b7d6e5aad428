package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.usage.DurationDistribution;
import dev.pipesplanner.usage.Polling;

/// Until a poller sees a message: uniform on [0, 0.1] s, an assumption (LAMBDA-MODEL §6).
record PollDelay() implements DurationDistribution {

    static final double MEAN = Polling.SHORTEST_SECONDS / 2;
    static final double VARIANCE = Polling.SHORTEST_SECONDS * Polling.SHORTEST_SECONDS / 12;

    @Override
    public double mean() {
        return MEAN;
    }

    @Override
    public double tail(double x) {
        return 1 - Math.clamp(x / Polling.SHORTEST_SECONDS, 0, 1);
    }
}
