package dev.pipesplanner.usage.service;

import static dev.pipesplanner.usage.Numbers.text;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.usage.Attempts;
import dev.pipesplanner.usage.Numbers;

/// Whether the most tasks that a policy can reach carry the load on the average of the month (MODEL
/// §4.3).
record ServiceCapacity(Environment environment, int hours) {

    /// ρ = λ·r·S/(tasks·slots) ≥ 1 at the most tasks that the policy can reach.
    String exceeded() {
        int tasks = mostTasks();
        int slots = tasks * environment.service().messagesInFlightPerTask();
        double load = worked() / (hours * 3600.0) * mean() * Attempts.of(environment).each();
        if (load == 0 || load < slots) {
            return worked() > 0 && tasks == 0
                    ? "The service has 0 tasks and never starts one. "
                            + FieldLabels.of("service.minTasks")
                            + " must be 1."
                    : "";
        }
        double needed = Math.floor(load / environment.service().messagesInFlightPerTask()) + 1;
        return "The work keeps "
                + Numbers.rough(load)
                + " slots busy; "
                + (tasks == 1 ? "1 task has " : tasks + " tasks have ")
                + slots
                + ". The policy must reach "
                + text(needed)
                + (needed == 1 ? " task." : " tasks.");
    }

    /// The most tasks that the policy can reach.
    private int mostTasks() {
        ServiceDesign service = environment.service();
        return ServiceRun.fixedSize(service)
                .orElseGet(() ->
                        switch (service.scaling()) {
                            case ScalingPolicy.Fixed _ -> service.minTasks();
                            case ScalingPolicy.Step(var out, _) ->
                                    out.steps().stream()
                                            .mapToInt(step -> reached(step, service))
                                            .max()
                                            .orElse(service.minTasks());
                            // without a task there is no backlog per task, hence no alarm
                            case ScalingPolicy.TargetTracking _ ->
                                    service.minTasks() == 0 ? 0 : service.maxTasks();
                        });
    }

    private static int reached(ScalingStep step, ServiceDesign service) {
        return switch (step.adjustment()) {
            case EXACT -> Math.max(service.minTasks(), Math.min(step.tasks(), service.maxTasks()));
            case CHANGE -> step.tasks() > 0 ? service.maxTasks() : service.minTasks();
        };
    }

    private double mean() {
        return environment.workload().processingSeconds().mean();
    }

    private double worked() {
        var workload = environment.workload();
        return workload.messagesPerMonth() * workload.filterPassRate();
    }
}
