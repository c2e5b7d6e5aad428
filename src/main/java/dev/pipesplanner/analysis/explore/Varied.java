package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Environment;

/// A plan's environment with a change: one that engines may answer, or the reason why there is
/// none.
public sealed interface Varied {

    /// Without contradictions.
    record Valid(Environment environment) implements Varied {}

    /// @param reason names the field, the value and the limit; what may be done stands on a line of
    ///   its own
    record NotValid(String reason) implements Varied {}
}
