package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Contradictions between the fields of a service.
final class ServiceChecks {

    private final ServiceDesign service;
    private final List<Problem> problems = new ArrayList<>();

    private ServiceChecks(ServiceDesign service) {
        this.service = service;
    }

    static List<Problem> of(ServiceDesign service) {
        ServiceChecks checks = new ServiceChecks(service);
        checks.bounds();
        return List.copyOf(checks.problems);
    }

    private void add(String path, String message, String way) {
        problems.add(Problem.of(path, message, way));
    }

    private void bounds() {
        if (service.minTasks() > service.maxTasks()) {
            add(
                    "service.minTasks",
                    "Minimum tasks ("
                            + service.minTasks()
                            + ") must not be above maximum tasks ("
                            + service.maxTasks()
                            + ").",
                    "Swap the two.");
        }
        if (service.maxTasks() == 0 && !(service.scaling() instanceof ScalingPolicy.Fixed)) {
            add(
                    "service.maxTasks",
                    "Maximum tasks (0) leave the policy "
                            + service.scaling().policy()
                            + " nothing to scale: no message would be processed.",
                    "Set maximum tasks to 1 or more.");
        }
        base();
        if (service.scaling() instanceof ScalingPolicy.Step(ScalingRule out, ScalingRule in)) {
            steps("service.scaling.scaleOut.steps", "Scale-out steps", out.steps());
            steps("service.scaling.scaleIn.steps", "Scale-in steps", in.steps());
            scaleIn(in.steps());
        }
    }

    private void base() {
        boolean onSpot = service.base().provider() == CapacityProvider.SPOT;
        int weight = onSpot ? service.spotWeight() : service.onDemandWeight();
        if (service.base().tasks() > 0 && weight == 0) {
            String label = onSpot ? "Spot weight" : "On-demand weight";
            add(
                    "service.base.tasks",
                    "Base tasks ("
                            + service.base().tasks()
                            + ") need a weight: AWS places no task on a capacity provider of weight"
                            + " 0.",
                    "Set " + label.toLowerCase(Locale.ROOT) + " to 1 or more.");
        }
    }

    private void scaleIn(List<ScalingStep> steps) {
        if (steps.size() != 1 || steps.getFirst().from() != 0) {
            add(
                    "service.scaling.scaleIn.steps",
                    "Scale-in steps ("
                            + steps.size()
                            + ", the first from "
                            + Limits.plain(steps.getFirst().from())
                            + ") must be exactly one step from 0: below an empty queue there is"
                            + " nothing to scale by.",
                    "Keep one step, from 0.");
        }
    }

    private void steps(String path, String label, List<ScalingStep> steps) {
        for (int i = 1; i < steps.size(); i++) {
            ScalingStep before = steps.get(i - 1);
            ScalingStep step = steps.get(i);
            if (step.adjustment() != before.adjustment()) {
                add(
                        path,
                        label
                                + " ("
                                + before.adjustment().id()
                                + ", then "
                                + step.adjustment().id()
                                + ") must be of one kind: a policy has one adjustment type.",
                        "Write every step with " + before.adjustment().id() + ".");
                return;
            }
            if (step.from() <= before.from()) {
                add(
                        path,
                        label
                                + " (from "
                                + Limits.plain(before.from())
                                + ", then from "
                                + Limits.plain(step.from())
                                + ") must ascend: two steps would apply to the same backlog.",
                        "Sort the steps by from, and give each its own.");
                return;
            }
        }
    }
}
