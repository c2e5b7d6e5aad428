package dev.pipesplanner.plan;

/// What arrives at the queue and what each message asks for.
///
/// @param messagesPerMonth messages entering the queue per month
/// @param sendBatch messages the sender puts into one request
/// @param filterPassRate share of the messages that pass the filter
public record Workload(
        double messagesPerMonth,
        int sendBatch,
        Arrivals arrivals,
        int messageBytes,
        double networkBytesPerMessage,
        double filterPassRate,
        QueueType queueType,
        ProcessingTime processingSeconds,
        LatencyTarget latencyTarget) {

    public Workload {
        Limits.require("workload.messagesPerMonth", messagesPerMonth);
        Limits.require("workload.sendBatch", sendBatch);
        Limits.require("workload.messageBytes", messageBytes);
        Limits.require("workload.networkBytesPerMessage", networkBytesPerMessage);
        Limits.require("workload.filterPassRate", filterPassRate);
    }

    public Workload withArrivals(Arrivals newArrivals) {
        return new Workload(
                messagesPerMonth,
                sendBatch,
                newArrivals,
                messageBytes,
                networkBytesPerMessage,
                filterPassRate,
                queueType,
                processingSeconds,
                latencyTarget);
    }

    public Workload withMessagesPerMonth(double messages) {
        return new Workload(
                messages,
                sendBatch,
                arrivals,
                messageBytes,
                networkBytesPerMessage,
                filterPassRate,
                queueType,
                processingSeconds,
                latencyTarget);
    }
}
