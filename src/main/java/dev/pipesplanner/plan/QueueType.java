package dev.pipesplanner.plan;

/// The kind of SQS queue; it decides the price per request.
public enum QueueType implements Named {
    STANDARD("standard"),
    FIFO("fifo");

    private final String id;

    QueueType(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
