package dev.pipesplanner.plan;

/// What the pipe starts: a task for each message, or a state machine for each batch (MODEL §3.1).
public enum PipesTarget implements Named {
    ECS_TASK("ecs-task"),
    STEP_FUNCTIONS("step-functions");

    private final String id;

    PipesTarget(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
