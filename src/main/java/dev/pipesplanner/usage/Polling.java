package dev.pipesplanner.usage;

/// Receives that bring nothing: they are billed like any other (FACTS §3).
public final class Polling {

    /// Seconds that a long poll waits for a message, the most that SQS lets it.
    public static final double LONG_POLL_SECONDS = 20;

    private Polling() {}

    /// Empty long polls a second of `pollers` idle pollers: λ/(e^{20λ/w} − 1), w/20 when nothing
    /// arrives (MODEL §§3.3, 4.2).
    ///
    /// @param rate messages a second
    public static double idlePerSecond(double rate, double pollers) {
        if (pollers <= 0) {
            return 0;
        }
        double x = LONG_POLL_SECONDS * rate / pollers;
        return x < 1e-9 ? pollers / LONG_POLL_SECONDS : rate / Math.expm1(x);
    }
}
