package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;

import java.util.List;
import java.util.Optional;

/// Both designs of an environment, simulated on the same messages and priced from one book.
///
/// @param comparison bills and waits of the first replication
/// @param designs those that carry the load
public record SimulatedComparison(
        Comparison comparison, SimulationRequest request, List<ReplicatedDesign> designs) {

    public SimulatedComparison {
        designs = List.copyOf(designs);
    }

    public Optional<ReplicatedDesign> design(Design design) {
        return designs.stream().filter(d -> d.result().design() == design).findFirst();
    }
}
