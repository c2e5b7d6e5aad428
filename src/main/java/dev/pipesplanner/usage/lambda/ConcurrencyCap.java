package dev.pipesplanner.usage.lambda;

/// What bounds the invocations at once (LAMBDA-MODEL §7).
public enum ConcurrencyCap {

    /// Message groups of a FIFO queue, each worked one message at a time.
    GROUPS,

    /// The account's quota.
    QUOTA,

    /// The most provisioned pollers.
    POLLERS,

    /// The maximum concurrency that is typed.
    MAXIMUM,

    /// What an event source mapping reaches by itself.
    MAPPING
}
