package dev.pipesplanner.reference;

/// Requests that messages sent or received together are (FACTS §3).
final class SqsChunks {

    private SqsChunks() {}

    /// Each begun 64 KiB is one request.
    static double of(double messages, int messageBytes) {
        return Math.max(1, Math.ceil(messages * messageBytes / 65_536));
    }
}
