package dev.pipesplanner.terraform.importing;

/// What a variable is that a line of the mapping cannot describe.
public sealed interface Meaning {

    /// It sets a field, whatever the mapping says.
    ///
    /// @param data as the field takes it
    /// @param doubt what is assumed where the variables do not say it; empty when nothing is
    record FieldValue(String path, Object data, String doubt) implements Meaning {}

    /// It is no field by itself, unless the mapping knows one.
    record Explained(ImportReport.Kind kind, String detail) implements Meaning {}
}
