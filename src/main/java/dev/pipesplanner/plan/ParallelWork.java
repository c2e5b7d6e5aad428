package dev.pipesplanner.plan;

/// How long the work takes on another task size: S(cpu) = S₀·((1 − a) + a·cpu₀/cpu) (MODEL §1).
///
/// S₀ and cpu₀ are the plan's own processing time, in seconds, and CPU units; a is the share of the
/// work that speeds up with more vCPU, `workload.parallelShare`, 0 to 1. Nothing else of the task
/// is changed: whether its memory goes with the CPU is for who asks.
///
/// Source: G. M. Amdahl, "Validity of the single processor approach to achieving large scale
/// computing capabilities", AFIPS 1967, with vCPU for processors.
public final class ParallelWork {

    private ParallelWork() {}

    /// The environment with so many CPU units and the work that takes as long as it does there,
    /// mean and p95 alike.
    ///
    /// A function whose memory is typed does not get faster with the task, so its speed, which is
    /// relative to the task, goes the other way.
    ///
    /// @throws IllegalArgumentException when the work or the speed is then beyond its limits
    public static Environment withCpu(Environment environment, int cpu) {
        double factor = factor(environment, cpu);
        Environment changed = Lens.with(environment, "task.cpu", cpu);
        changed =
                Lens.with(
                        changed,
                        "workload.processingSeconds",
                        environment.workload().processingSeconds().times(factor));
        for (Design design : environment.designs()) {
            DesignSettings settings = environment.settings(design).whereTaskTakes(factor);
            changed = Lens.with(changed, design.id(), settings);
        }
        return changed;
    }

    /// S(cpu)/S₀, written so that it is exactly 1 for a share of 0 and for the plan's own CPU.
    private static double factor(Environment environment, int cpu) {
        double ratio = (double) environment.task().cpu() / cpu;
        return 1 + environment.workload().parallelShare() * (ratio - 1);
    }
}
