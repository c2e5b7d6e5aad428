package dev.pipesplanner.plan;

/// How much the pipe itself logs.
public enum PipeLogLevel implements Named {
    OFF("OFF"),
    ERROR("ERROR"),
    INFO("INFO"),
    TRACE("TRACE");

    private final String id;

    PipeLogLevel(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
