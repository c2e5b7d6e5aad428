package dev.pipesplanner.plan;

/// The processor architecture of a Fargate task.
public enum Architecture implements Named {
    X86_64("X86_64"),
    ARM64("ARM64");

    private final String id;

    Architecture(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
