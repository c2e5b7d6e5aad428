package dev.pipesplanner.analysis;

import dev.pipesplanner.simulation.Simulated;

import java.util.List;
import java.util.Optional;

/// A design as it was simulated: the first replication, and what all of them say of the rest.
///
/// @param confidenceOrNone at most one
public record ReplicatedDesign(Simulated result, List<Confidence> confidenceOrNone) {

    /// Empty after a single replication.
    public Optional<Confidence> confidence() {
        return confidenceOrNone.stream().findFirst();
    }
}
