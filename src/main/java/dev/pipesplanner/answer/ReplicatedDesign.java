package dev.pipesplanner.answer;

import dev.pipesplanner.simulation.Simulated;

import java.util.List;
import java.util.Optional;

/// A design as it was simulated: one month in detail, and what all replications say together.
///
/// @param result the first replication, the month whose counts and minutes are shown
/// @param waits arrival to the start of the work, mean of the replications
/// @param endToEnd the wait and the work, mean of the replications
/// @param confidenceOrNone at most one
public record ReplicatedDesign(
        Simulated result, Spread waits, Spread endToEnd, List<Confidence> confidenceOrNone) {

    /// Empty after a single replication.
    public Optional<Confidence> confidence() {
        return confidenceOrNone.stream().findFirst();
    }
}
