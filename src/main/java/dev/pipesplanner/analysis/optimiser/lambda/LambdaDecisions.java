package dev.pipesplanner.analysis.optimiser.lambda;

import dev.pipesplanner.analysis.optimiser.Batches;
import dev.pipesplanner.analysis.optimiser.Decision;
import dev.pipesplanner.analysis.optimiser.PeakLoad;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.plan.Setting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Memory, batch size, batch window and maximum concurrency.
public record LambdaDecisions(Design design, int hoursPerMonth) {

    private static final double LEAST_MEMORY = 128;

    public List<Decision> all() {
        return List.of(
                Decision.of(design.path("memoryMiB"), LambdaDecisions::memories),
                Decision.of(design.path("batchSize"), LambdaDecisions::sizes),
                Decision.of(design.path("batchWindowSeconds"), LambdaDecisions::windows),
                Decision.of(design.path("maximumConcurrency"), this::concurrencies));
    }

    /// Half the default, the default, what gives one vCPU, and twice the default.
    private static List<Object> memories(Environment decided) {
        double derived = derivedMemory(decided);
        List<Object> memories = new ArrayList<>();
        memories.add("auto");
        DoubleStream.of(Math.rint(derived / 2), LambdaDesign.MIB_PER_VCPU, 2 * derived)
                .map(each -> Math.clamp(each, LEAST_MEMORY, LambdaDesign.MOST_MEMORY_MIB))
                .filter(each -> each != derived)
                .distinct()
                .forEach(memories::add);
        return memories;
    }

    private static double derivedMemory(Environment decided) {
        return LambdaDesign.derivedMemory(decided.task());
    }

    private static List<Object> sizes(Environment decided) {
        int largest = LambdaDesign.largestBatch(decided.workload().messageBytes());
        return Batches.sizes(
                isFifo(decided) ? Math.min(LambdaDesign.MOST_WITHOUT_WINDOW, largest) : largest);
    }

    /// A batch of one is not held, whatever the window says; a large one needs a window, and a FIFO
    /// queue has none.
    private static List<Object> windows(Environment decided) {
        int size = decided.lambda().batchSize();
        if (size == 1 || isFifo(decided)) {
            return Batches.NONE;
        }
        return size > LambdaDesign.MOST_WITHOUT_WINDOW ? Batches.HOLDING : Batches.WINDOWS;
    }

    private static boolean isFifo(Environment decided) {
        return decided.workload().queueType() == QueueType.FIFO;
    }

    /// No maximum, or twice what the busiest hour keeps at work; pollers that are provisioned know
    /// none.
    private List<Object> concurrencies(Environment decided) {
        if (decided.lambda().provisionedPollers() instanceof Setting.Typed<Double>) {
            return List.of("none");
        }
        double atWork = new PeakLoad(decided.workload(), hoursPerMonth).messages();
        double twice = Math.ceil(2 * atWork / decided.lambda().speedFactor());
        return List.of("none", Math.clamp(twice, 2, LambdaDesign.MOST_CONCURRENCY));
    }
}
