package dev.pipesplanner.analysis.optimiser.pipes;

import dev.pipesplanner.analysis.optimiser.Batches;
import dev.pipesplanner.analysis.optimiser.Decision;
import dev.pipesplanner.analysis.optimiser.SpotMix;
import dev.pipesplanner.analysis.optimiser.TaskSizes;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;

import java.util.Arrays;
import java.util.List;

/// Target, batch size, batch window and Spot mix.
public record PipesDecisions(Design design) {

    public List<Decision> all() {
        return List.of(
                TaskSizes.decision(),
                Decision.of(design.path("target"), _ -> targets()),
                Decision.of(design.path("batchSize"), PipesDecisions::sizes),
                Decision.of(design.path("batchWindowSeconds"), PipesDecisions::windows),
                new SpotMix(design).decision());
    }

    private static List<Object> targets() {
        return Arrays.stream(PipesTarget.values()).<Object>map(PipesTarget::id).toList();
    }

    /// With an ECS target each message starts a task of its own, whatever the size says.
    private static List<Object> sizes(Environment decided) {
        return switch (decided.pipes().target()) {
            case ECS_TASK -> List.of(1.0);
            case STEP_FUNCTIONS ->
                    Batches.sizes(
                            decided.pipes()
                                    .target()
                                    .override()
                                    .mostMessages(decided.workload().messageBytes()));
        };
    }

    /// Without a window only messages of one instant form a batch; others then work like a batch of
    /// one, which is another option.
    private static List<Object> windows(Environment decided) {
        if (decided.pipes().batch(decided.workload().messageBytes()) <= 1) {
            return Batches.OF_ONE;
        }
        return decided.workload().arrivals() instanceof Arrivals.Periodic
                ? Batches.WINDOWS
                : Batches.HOLDING;
    }
}
