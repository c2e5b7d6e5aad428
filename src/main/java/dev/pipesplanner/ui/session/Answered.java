package dev.pipesplanner.ui.session;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.Comparison;

import java.util.List;

/// What is known of the selected environment.
public sealed interface Answered {

    record Known(Comparison comparison, BreakEven breakEven, List<Finding> findings)
            implements Answered {}

    /// There was never an answer, for instance because the region has no price book.
    record Unknown(String reason) implements Answered {}
}
