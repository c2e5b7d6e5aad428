package dev.pipesplanner.plan;

/// Where Fargate runs a task, as a capacity provider strategy names it.
public enum CapacityProvider implements Named {
    SPOT("spot"),
    ON_DEMAND("on-demand");

    private final String id;

    CapacityProvider(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
