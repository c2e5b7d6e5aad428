package dev.pipesplanner.aws;

import java.time.Duration;
import java.util.function.LongSupplier;

/// A token bucket of 10, each back a while after it was taken (200 ms, as AWS counts GetProducts
/// for an account and region: FACTS §7, limits). Whoever finds it empty waits, in order of arrival.
final class RateLimiter {

    private static final int CAPACITY = 10;

    private final LongSupplier nanoTime;
    private final long nanosAToken;

    /// The time at which the bucket would have been empty, had nobody waited for it.
    private long emptyAt;

    RateLimiter(Duration token, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.nanosAToken = token.toNanos();
        this.emptyAt = nanoTime.getAsLong() - CAPACITY * nanosAToken;
    }

    void take() throws InterruptedException {
        Thread.sleep(reserve());
    }

    /// Takes a token, if need be one that is not there yet, and tells how long to wait for it.
    synchronized Duration reserve() {
        long now = nanoTime.getAsLong();
        emptyAt = Math.max(emptyAt, now - CAPACITY * nanosAToken) + nanosAToken;
        return Duration.ofNanos(Math.max(0, emptyAt - now));
    }
}
