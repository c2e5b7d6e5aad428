package dev.pipesplanner.plan;

/// What the pipe starts: a task for each message, or a state machine for each batch (MODEL §3.1).
public enum PipesTarget implements Named {
    /// Body and id in a variable each.
    ECS_TASK(
            "ecs-task",
            new ContainerOverride(
                    """
                    {"containerOverrides":[{"name":"worker","cpu":32768,"memory":249856,\
                    "environment":[{"name":"SQS_BODY","value":""},\
                    {"name":"SQS_MESSAGE_ID","value":""}]}]}\
                    """,
                    "")),

    /// The batch as a list, which is JSON text within JSON text: the marks around it are escaped. A
    /// comma or the end of the list follows each message.
    STEP_FUNCTIONS(
            "step-functions",
            new ContainerOverride(
                    """
                    {"ContainerOverrides":[{"Name":"worker","Cpu":32768,"Memory":249856,\
                    "Environment":[{"Name":"SQS_MESSAGES","Value":"["}]}]}\
                    """,
                    """
                    {\\"id\\":\\"\\",\\"body\\":\\"\\"},\
                    """));

    private final String id;
    private final ContainerOverride override;

    PipesTarget(String id, ContainerOverride override) {
        this.id = id;
        this.override = override;
    }

    @Override
    public String id() {
        return id;
    }

    /// How a task is handed its messages.
    public ContainerOverride override() {
        return override;
    }
}
