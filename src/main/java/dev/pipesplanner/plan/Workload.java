package dev.pipesplanner.plan;

/// What arrives at the queue and what each message asks for.
///
/// @param messagesPerMonth messages entering the queue per month
/// @param sendBatch messages the sender puts into one request
/// @param internetBytesPerMessage bytes that a worker sends to the internet for each message,
///   besides the network's
/// @param filterPassRate share of the messages that is worked
/// @param parallelShare share of a message's work that speeds up with more vCPU, 0 to 1; nothing
///   but another size of the task asks for it ([ParallelWork])
/// @param concurrentWork whether one task of a service may work several messages at once
/// @param lossTolerance share of the worked messages that may be lost or end in the dead-letter
///   queue
public record Workload(
        double messagesPerMonth,
        int sendBatch,
        Arrivals arrivals,
        int messageBytes,
        double networkBytesPerMessage,
        double internetBytesPerMessage,
        double filterPassRate,
        QueueType queueType,
        ProcessingTime processingSeconds,
        double parallelShare,
        boolean concurrentWork,
        LatencyTarget latencyTarget,
        double lossTolerance) {

    public Workload {
        Limits.require("workload.messagesPerMonth", messagesPerMonth);
        Limits.require("workload.sendBatch", sendBatch);
        Limits.require("workload.messageBytes", messageBytes);
        Limits.require("workload.networkBytesPerMessage", networkBytesPerMessage);
        Limits.require("workload.internetBytesPerMessage", internetBytesPerMessage);
        Limits.require("workload.filterPassRate", filterPassRate);
        Limits.require("workload.parallelShare", parallelShare);
        Limits.require("workload.lossTolerance", lossTolerance);
    }

    public Workload withArrivals(Arrivals newArrivals) {
        return new Workload(
                messagesPerMonth,
                sendBatch,
                newArrivals,
                messageBytes,
                networkBytesPerMessage,
                internetBytesPerMessage,
                filterPassRate,
                queueType,
                processingSeconds,
                parallelShare,
                concurrentWork,
                latencyTarget,
                lossTolerance);
    }

    public Workload withMessagesPerMonth(double messages) {
        return new Workload(
                messages,
                sendBatch,
                arrivals,
                messageBytes,
                networkBytesPerMessage,
                internetBytesPerMessage,
                filterPassRate,
                queueType,
                processingSeconds,
                parallelShare,
                concurrentWork,
                latencyTarget,
                lossTolerance);
    }
}
