package dev.pipesplanner.usage.lambda;

/// What Lambda refuses or cannot carry (LAMBDA-MODEL §7).
public enum LambdaLimit {
    /// A maximum concurrency beside provisioned pollers.
    CONCURRENCY_WITH_POLLERS,
    /// A batch window for a FIFO queue.
    FIFO_WINDOW,
    /// More than ten messages in a batch of a FIFO queue.
    FIFO_BATCH,
    /// More than ten messages in a batch that does not wait.
    BATCH_WITHOUT_WINDOW,
    /// More memory than a function can have.
    MEMORY,
    /// A start of the code that its timeout ends.
    INIT,
    /// More bytes than the pollers take.
    POLLERS,
    /// Work that its timeout ends.
    WORK,
    /// More invocations at once than may run.
    CONCURRENCY
}
