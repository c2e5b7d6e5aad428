package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.answer.Priced;

import java.util.Optional;

/// A candidate with its plan as `compare` answers it.
public record ShownCandidate(Contender contender, Row row) {

    /// Bill and waits; empty where it does not carry the load.
    public Optional<Priced> priced() {
        return row.result() instanceof Row.Compared(var comparison)
                ? comparison.priced().findFirst()
                : Optional.empty();
    }

    /// The wait at the target's percentile, at p95 without a target, as `compare` tells it: where
    /// the closed form does not claim it, of simulated months, while the search may have ranked the
    /// candidate by the closed form. NaN where no message comes.
    public double waitSeconds() {
        return priced().map(priced -> priced.latency().atTargetPercentile())
                .orElse(contender.waitSeconds());
    }
}
