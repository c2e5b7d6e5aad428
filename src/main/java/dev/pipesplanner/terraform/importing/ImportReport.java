package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Plan;

import java.util.List;
import java.util.Map;

/// What existing Terraform became.
///
/// @param lines in the order of environments and files
/// @param defaults the fields that nothing was found for, as lines without a file
/// @param found the fields that something was found for, by environment
public record ImportReport(
        Plan plan, List<Line> lines, List<Line> defaults, Map<String, List<String>> found) {

    public ImportReport {
        lines = List.copyOf(lines);
        defaults = List.copyOf(defaults);
        found = Map.copyOf(found);
    }

    /// What happened to a variable.
    public enum Kind {
        MAPPED,
        /// Taken from its declaration.
        DEFAULTED,
        /// No field of the plan is meant by it.
        UNKNOWN,
        /// Set, although no variables.tf of the folder declares it: Terraform ignores it.
        UNDECLARED,
        /// Terraform would have to evaluate it.
        UNREAD,
        /// Its field does not take the value.
        WRONG_TYPE,
        /// Taken or left, but to be looked at.
        SUSPICIOUS,
        /// A credential: its value was not read.
        MASKED,
        /// Not a variable but a field: it stays at the app's default.
        APP_DEFAULT
    }

    /// @param file where it stands
    /// @param variable as it is called there, with the call or resource that holds it
    /// @param detail never holds a value that may be a credential
    public record Line(
            Kind kind, String environment, String file, String variable, String detail) {}
}
