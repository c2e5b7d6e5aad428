package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The designs of an environment, simulated on the same messages and priced from one book.
///
/// @param comparison bills and waits, the mean of the replications
/// @param designs those that carry the load
public record SimulatedComparison(
        Comparison comparison, SimulationRequest request, List<ReplicatedDesign> designs) {

    public SimulatedComparison {
        designs = List.copyOf(designs);
    }

    /// Why designs were not simulated.
    public Map<Design, String> missing() {
        Map<Design, String> missing = new EnumMap<>(Design.class);
        for (Answer answer : comparison.answers()) {
            if (answer.priced().isEmpty()) {
                missing.put(answer.design(), answer.outcome().reason());
            }
        }
        return missing;
    }

    public Optional<ReplicatedDesign> design(Design design) {
        return designs.stream().filter(d -> d.result().design() == design).findFirst();
    }
}
