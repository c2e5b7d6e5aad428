package dev.pipesplanner.plan;

/// The two ways to run the worker.
public enum Design implements Named {
    PIPES("pipes"),
    SERVICE("service");

    private final String id;

    Design(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
