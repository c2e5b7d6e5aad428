package dev.pipesplanner.plan;

/// The SQS queue in front of the worker.
public record Queue(int visibilityTimeoutSeconds, int maxReceiveCount, boolean dlqAlarm) {

    public Queue {
        Limits.require("queue.visibilityTimeoutSeconds", visibilityTimeoutSeconds);
        Limits.require("queue.maxReceiveCount", maxReceiveCount);
    }
}
