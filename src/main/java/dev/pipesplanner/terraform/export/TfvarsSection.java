package dev.pipesplanner.terraform.export;

import java.util.List;

/// A part of a tfvars file.
///
/// @param remark a comment under the heading; empty for none
/// @param missing required variables that the plan has no value for
public record TfvarsSection(
        String heading, String remark, List<Variable> variables, List<String> missing) {

    public TfvarsSection {
        variables = List.copyOf(variables);
        missing = List.copyOf(missing);
    }

    /// With everything that is required.
    public TfvarsSection(String heading, String remark, List<Variable> variables) {
        this(heading, remark, variables, List.of());
    }

    /// Without a remark.
    public TfvarsSection(String heading, List<Variable> variables) {
        this(heading, "", variables);
    }
}
