package dev.pipesplanner.plan;

/// How a function's code gets to Lambda.
public enum PackageType implements Named {
    IMAGE("image"),
    ZIP("zip");

    private final String id;

    PackageType(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
