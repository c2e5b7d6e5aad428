package dev.pipesplanner.plan;

import java.util.Arrays;
import java.util.List;

/// The ways to run the worker. Each has a record in this package and a room of its own in every
/// layer; whatever compares loops over the designs of an environment.
public enum Design implements Named {
    PIPES("pipes", "Pipes", "pipes", "EventBridge Pipes"),
    SERVICE("service", "Service", "the service", "an autoscaled ECS service"),
    LAMBDA("lambda", "Lambda", "Lambda", "a Lambda function");

    /// What a plan compares unless it says otherwise.
    static final List<Design> DEFAULTS = List.of(PIPES, SERVICE);

    private final String id;
    private final String title;
    private final String subject;
    private final String product;

    Design(String id, String title, String subject, String product) {
        this.id = id;
        this.title = title;
        this.subject = subject;
        this.product = product;
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

    /// What it is on AWS, to somebody who does not know its name yet.
    public String product() {
        return product;
    }

    /// What all of them are on AWS, as alternatives in a sentence.
    public static String products() {
        return Sentences.listed(Arrays.stream(values()).map(Design::product).toList(), "or");
    }

    /// The path of a field of its section; the catalogue knows whether there is one.
    public String path(String field) {
        return id + "." + field;
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
