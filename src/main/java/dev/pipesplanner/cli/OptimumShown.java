package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.optimiser.Optimum;
import dev.pipesplanner.analysis.optimiser.ShownCandidate;
import dev.pipesplanner.plan.Environment;

import java.util.List;
import java.util.Optional;

/// What was found for one environment, as far as it is shown.
///
/// @param best of the ranking
/// @param plan that takes the first; empty where none fits
record OptimumShown(Optimum optimum, List<ShownCandidate> best, Optional<Environment> plan) {

    OptimumShown {
        best = List.copyOf(best);
    }

    String name() {
        return optimum.present().name();
    }
}
