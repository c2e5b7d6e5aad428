package dev.pipesplanner.usage;

/// Each started 64 KiB of a request to SQS or Pipes is billed as one request (FACTS §2: SQS,
/// PIPES).
public final class BilledChunks {

    private static final double BYTES = 65_536;

    private BilledChunks() {}

    /// Chunks of one request that carries `messages` messages of this size, at least 1.
    public static double of(double messages, int messageBytes) {
        return Math.max(1, Math.ceil(messages * messageBytes / BYTES));
    }
}
