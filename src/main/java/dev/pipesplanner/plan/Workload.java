package dev.pipesplanner.plan;

/// What arrives at the queue and what each message asks for.
///
/// @param messagesPerMonth messages entering the queue per month
/// @param sendBatch messages the sender puts into one request
/// @param internetBytesPerMessage bytes that a worker sends to the internet for each message,
///   besides the network's
/// @param filterPassRate share of the messages that is worked
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
        LatencyTarget latencyTarget,
        double lossTolerance) {

    public Workload {
        Limits.require("workload.messagesPerMonth", messagesPerMonth);
        Limits.require("workload.sendBatch", sendBatch);
        Limits.require("workload.messageBytes", messageBytes);
        Limits.require("workload.networkBytesPerMessage", networkBytesPerMessage);
        Limits.require("workload.internetBytesPerMessage", internetBytesPerMessage);
        Limits.require("workload.filterPassRate", filterPassRate);
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
                latencyTarget,
                lossTolerance);
    }
}
