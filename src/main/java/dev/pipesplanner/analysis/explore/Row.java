package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.answer.Comparison;

/// One combination of values, and what comes out (QUESTIONS §2).
///
/// @param change against the present plan
public record Row(Change change, Result result) {

    /// What became of the changed plan.
    public sealed interface Result {}

    /// The verdict, bills and waits of the changed plan: as `compare` gives them.
    public record Compared(Comparison comparison) implements Result {}

    /// The values contradict each other.
    public record NotValid(String reason) implements Result {}
}
