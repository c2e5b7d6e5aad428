package dev.pipesplanner.usage.pipes;

import dev.pipesplanner.usage.Polling;

/// How a pipe polls its queue (FACTS §1, observed).
public final class PipePolling {

    /// Pollers that an idle pipe keeps, each with long polls.
    public static final double POLLERS = 5;

    /// Seconds until an idle poller sees a message.
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
}
