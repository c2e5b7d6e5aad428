package dev.pipesplanner.plan;

/// Which design an environment exports: the cheapest feasible one that meets the target, or a fixed
/// one.
public enum ChosenDesign implements Named {
    AUTO("auto"),
    PIPES("pipes"),
    SERVICE("service");

    private final String id;

    ChosenDesign(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
