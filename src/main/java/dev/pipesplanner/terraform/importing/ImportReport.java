package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Plan;

import java.util.List;

/// What existing Terraform became.
///
/// @param lines in the order of environments and files
public record ImportReport(Plan plan, List<Line> lines) {

    public ImportReport {
        lines = List.copyOf(lines);
    }

    /// What happened to a variable.
    public enum Kind {
        MAPPED,
        /// Taken from its declaration.
        DEFAULTED,
        /// No field of the plan is meant by it.
        UNKNOWN,
        /// Set, although no variables.tf of the folder declares it.
        UNDECLARED,
        /// Its field does not take the value.
        WRONG_TYPE,
        /// Taken or left, but to be looked at.
        SUSPICIOUS,
        /// A credential: its value was not read.
        MASKED
    }

    /// @param file where it stands
    /// @param detail never holds a value that may be a credential
    public record Line(
            Kind kind, String environment, String file, String variable, String detail) {}
}
