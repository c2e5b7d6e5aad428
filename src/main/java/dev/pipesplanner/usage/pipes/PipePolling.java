package dev.pipesplanner.usage.pipes;

import dev.pipesplanner.usage.Polling;

/// How a pipe polls its queue (FACTS §1, observed).
public final class PipePolling {

    /// Pollers that an idle pipe keeps, each with long polls.
    public static final double POLLERS = 5;

    /// Seconds until a poller of a busy pipe sees a message (MODEL §3.4).
    public static final double SHORTEST_SECONDS = 0.1;

    /// Seconds that EventBridge may hold messages for a batch even when less is asked, and until an
    /// idle poller sees one.
    private static final double LONGEST_SECONDS = Polling.LONG_POLL_SECONDS;

    private PipePolling() {}

    /// The greatest delay, in seconds, until a poller sees a message that starts a task alone: with
    /// a batch window up to 20 s while little arrives.
    ///
    /// @param rate messages a second
    /// @param shortest the delay while the pipe is busy
    public static double longestDelay(int batchWindowSeconds, double rate, double shortest) {
        return batchWindowSeconds == 0
                ? shortest
                : Math.min(LONGEST_SECONDS, Math.max(shortest, 1 / rate));
    }

    /// The window in force: 20 s unless more, or none, is asked.
    public static double effectiveWindow(double window) {
        return window == 0 ? 0 : Math.max(window, LONGEST_SECONDS);
    }
}
