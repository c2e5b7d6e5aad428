package dev.pipesplanner.plan;

/// What happens to a message whose launch is refused; AWS does not document it (MODEL §3.5).
public enum RefusedLaunches implements Named {
    WAIT("wait"),
    RETURN("return");

    private final String id;

    RefusedLaunches(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
