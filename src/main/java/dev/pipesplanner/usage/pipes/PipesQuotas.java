package dev.pipesplanner.usage.pipes;

/// What AWS lets a pipe hand on (FACTS §§1, 2).
public final class PipesQuotas {

    /// Characters of a batch that a state machine takes.
    public static final int STATE_MACHINE_INPUT_CHARACTERS = 262_144;

    /// Characters of the container overrides through which a task is given its message.
    public static final int TASK_OVERRIDE_CHARACTERS = 8_192;

    private PipesQuotas() {}
}
