package dev.pipesplanner.analysis.optimiser.service;

import dev.pipesplanner.analysis.optimiser.Decision;
import dev.pipesplanner.analysis.optimiser.PeakLoad;
import dev.pipesplanner.analysis.optimiser.SpotMix;
import dev.pipesplanner.analysis.optimiser.TaskSizes;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ScalingPolicy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Messages at once, scaling policy, least and most tasks, and Spot mix.
public record ServiceDecisions(Design design, int hoursPerMonth) {

    private static final double MOST_TASKS = 10_000;

    public List<Decision> all() {
        return List.of(
                TaskSizes.decision(),
                Decision.of(design.path("messagesInFlightPerTask"), ServiceDecisions::slots),
                new Decision(
                        Set.of(design.path("scaling")), decided -> new Policies(decided).all()),
                Decision.of(design.path("minTasks"), this::least),
                Decision.of(design.path("maxTasks"), this::most),
                new SpotMix(design).decision());
    }

    /// As in the plan, unless a task may work several messages at once.
    private static List<Object> slots(Environment decided) {
        return decided.workload().concurrentWork() ? List.of(1.0, 2.0, 4.0) : List.of();
    }

    /// Tasks that the busiest hour keeps at work.
    private double load(Environment decided) {
        return new PeakLoad(decided.workload(), hoursPerMonth).messages()
                / decided.service().messagesInFlightPerTask();
    }

    /// None where the policy can start from there; 1, 2, 4 … up to the most.
    private List<Object> least(Environment decided) {
        List<Object> tasks = new ArrayList<>();
        if (decided.service().scaling() instanceof ScalingPolicy.Step) {
            tasks.add(0.0);
        }
        double most = twiceTheLoad(decided);
        for (double each = 1; each <= most; each *= 2) {
            tasks.add(each);
        }
        return tasks;
    }

    private List<Object> most(Environment decided) {
        return List.of(Math.max(decided.service().minTasks(), twiceTheLoad(decided)));
    }

    /// Twice the tasks that the busiest hour keeps at work.
    private double twiceTheLoad(Environment decided) {
        return Math.clamp(Math.ceil(2 * load(decided)), 1, MOST_TASKS);
    }
}
