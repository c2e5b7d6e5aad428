package dev.pipesplanner.plan;

/// The queue depth an alarm watches: visible messages, or those in flight as well.
public enum QueueMetric implements Named {
    VISIBLE("visible"),
    VISIBLE_AND_IN_FLIGHT("visible-and-in-flight");

    private final String id;

    QueueMetric(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
