package dev.pipesplanner.plan;

import static dev.pipesplanner.plan.Measure.COUNT;
import static dev.pipesplanner.plan.Measure.FRACTION;
import static dev.pipesplanner.plan.Measure.MESSAGES;
import static dev.pipesplanner.plan.Measure.SECONDS;
import static dev.pipesplanner.plan.Measure.TASKS;

import java.util.List;
import java.util.Optional;

/// The service design and how it scales.
final class ServiceFields extends FieldList {

    ServiceFields() {
        wholeShown("service.minTasks", TASKS, "Tasks that always run.");
        wholeShown("service.maxTasks", TASKS, "Largest number of tasks at once.");
        whole(
                "service.messagesInFlightPerTask",
                MESSAGES,
                "Messages that a task processes at once.",
                PlanFields.assumption());
        whole(
                "service.pollersPerTask",
                COUNT,
                "Long-polling threads per task.",
                PlanFields.assumption());
        whole(
                "service.spotWeight",
                COUNT,
                "Weight of the FARGATE_SPOT capacity provider.",
                "assumption");
        whole(
                "service.onDemandWeight",
                COUNT,
                "Weight of the FARGATE capacity provider.",
                "assumption");
        add(
                "service.base.provider",
                PlanFields.oneOf(CapacityProvider.class),
                "The capacity provider of the base tasks.",
                OWN,
                false);
        whole(
                "service.base.tasks",
                TASKS,
                "Tasks on that provider before the weights count; 0 is none.",
                "AWS default");
        auto(
                "service.spotDiscount",
                FRACTION,
                "Discount of Spot from the on-demand price.",
                "as for pipes");
        number(
                "service.savingsPlanDiscount",
                FRACTION,
                "Compute Savings Plan on the tasks that always run.",
                "no Savings Plan");
        scaling();
    }

    private void scaling() {
        kind(
                "service.scaling.policy",
                new FieldType.OneOf(List.of("fixed", "step", "target-tracking")),
                "How the service scales with the queue.",
                e -> Optional.of(e.service().scaling().policy()),
                (e, policy) ->
                        policy.equals(e.service().scaling().policy())
                                ? e
                                : Lens.with(e, "service.scaling", ScalingPolicy.ofPolicy(policy)));
        rule("service.scaling.scaleOut", "scale-out");
        rule("service.scaling.scaleIn", "scale-in");
        auto(
                "service.scaling.backlogPerTask",
                MESSAGES,
                "Visible messages per running task that target tracking aims for.",
                "latency target × slots ÷ mean work; 10 without a target");
        number(
                "service.scaling.scaleOutCooldownSeconds",
                SECONDS,
                "Pause after scaling out.",
                "AWS default");
        number(
                "service.scaling.scaleInCooldownSeconds",
                SECONDS,
                "Pause after scaling in.",
                "AWS default");
        number(
                "service.scaling.scaleInShare",
                FRACTION,
                "Share of the tasks that one scale-in of target tracking may stop, one at least.",
                PlanFields.assumption());
        number(
                "service.scaling.containerInsightsMetrics",
                COUNT,
                "Custom metrics billed for the running-task count: 13 of the cluster, 15 of the"
                        + " service, 10 of the task family.",
                "CloudWatch pricing page, 2026-09");
        number(
                "service.metricDelaySeconds",
                SECONDS,
                "Delay of the queue's metrics.",
                "assumption");
        flag(
                "service.scaleInProtection",
                "Whether scale-in stops idle tasks only: the worker protects its task while it"
                        + " works.",
                "AWS default");
    }

    private void rule(String path, String deed) {
        add(
                path + ".metric",
                PlanFields.oneOf(QueueMetric.class),
                "The queue depth that the " + deed + " alarm watches.",
                "Pipes Planner default",
                false);
        number(
                path + ".threshold",
                MESSAGES,
                "Messages at which the " + deed + " alarm fires.",
                "Pipes Planner default");
        whole(
                path + ".periods",
                COUNT,
                "Consecutive minutes before " + deed + ".",
                "Pipes Planner default");
        add(
                path + ".steps",
                new StepListType(),
                "What " + deed + " does, by distance from the threshold.",
                "Pipes Planner default",
                false);
        number(
                path + ".cooldownSeconds",
                SECONDS,
                "Pause after " + deed + ".",
                "Pipes Planner default");
    }
}
