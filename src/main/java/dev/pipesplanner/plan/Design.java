package dev.pipesplanner.plan;

import java.util.Arrays;
import java.util.List;

/// The ways to run the worker. Each has a record in this package and a room of its own in every
/// layer; whatever compares loops over the designs of an environment.
public enum Design implements Named {
    PIPES("pipes", "Pipes", "pipes"),
    SERVICE("service", "Service", "the service");

    /// What a plan compares unless it says otherwise.
    static final List<Design> DEFAULTS = List.of(PIPES, SERVICE);

    private final String id;
    private final String title;
    private final String subject;

    Design(String id, String title, String subject) {
        this.id = id;
        this.title = title;
        this.subject = subject;
    }

    @Override
    public String id() {
        return id;
    }

    /// The name in headings and before colons.
    public String title() {
        return title;
    }

    /// The name within a sentence.
    public String subject() {
        return subject;
    }

    /// @throws IllegalArgumentException when there is no such design
    public static Design of(String id) {
        return Arrays.stream(values())
                .filter(design -> design.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                FieldData.quoted(id)
                                        + " must be one of "
                                        + PlanFields.oneOf(Design.class).values()
                                        + "."));
    }
}
