package dev.pipesplanner.terraform.export;

import java.util.List;

/// A part of a tfvars file.
///
/// @param remark a comment under the heading; empty for none
public record TfvarsSection(String heading, String remark, List<Variable> variables) {

    public TfvarsSection {
        variables = List.copyOf(variables);
    }

    /// Without a remark.
    public TfvarsSection(String heading, List<Variable> variables) {
        this(heading, "", variables);
    }
}
