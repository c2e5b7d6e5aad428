package dev.pipesplanner.advice;

import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Plan;

import java.util.List;

/// A change of inputs that makes a finding go away.
///
/// @param description the change as an imperative without a period, such as `Set the batch size to
///   1`
/// @param assignments the inputs to set, each in the environment it is for
public record Fix(String description, List<Assignment> assignments) {

    public Fix {
        assignments = List.copyOf(assignments);
    }

    /// The plan with every assignment made.
    ///
    /// @throws IllegalArgumentException when the plan does not have the environment
    public Plan applyTo(Plan plan) {
        Plan changed = plan;
        for (Assignment each : assignments) {
            changed = each.applyTo(changed);
        }
        return changed;
    }
}
