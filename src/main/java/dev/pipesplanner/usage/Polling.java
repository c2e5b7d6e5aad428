package dev.pipesplanner.usage;

/// Receives that bring nothing: they are billed like any other (FACTS §3).
public final class Polling {

    /// Seconds that a long poll waits for a message, the most that SQS lets it.
    public static final double LONG_POLL_SECONDS = 20;

    /// Seconds until a poller of a busy pipe or event source mapping sees a message, an assumption
    /// (MODEL §3.4, LAMBDA-MODEL §6).
    public static final double SHORTEST_SECONDS = 0.1;

    private Polling() {}

    /// The batch window in force: messages may be held for the 20 s of a long poll even when less
    /// is asked, but not when none is (FACTS §1, LAMBDA-FACTS 34).
    public static double effectiveWindow(double window) {
        return window == 0 ? 0 : Math.max(window, LONG_POLL_SECONDS);
    }

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
