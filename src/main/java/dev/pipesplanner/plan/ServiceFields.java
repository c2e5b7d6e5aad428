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
        wholeShown("service.maxTasks", TASKS, "Most tasks at once.");
        whole(
                "service.messagesInFlightPerTask",
                MESSAGES,
                "Messages that a task works at once.",
                PlanFields.assumption());
        whole(
                "service.pollersPerTask",
                COUNT,
                "Long-polling threads of a task.",
                PlanFields.assumption());
        whole("service.spotWeight", COUNT, "Weight of FARGATE_SPOT.", "FACTS §10");
        whole("service.onDemandWeight", COUNT, "Weight of FARGATE.", "FACTS §10");
        auto(
                "service.spotDiscount",
                FRACTION,
                "Spot price below the on-demand price.",
                "as for pipes");
        number(
                "service.savingsPlanDiscount",
                FRACTION,
                "Compute Savings Plan on the tasks that always run.",
                "FACTS §2");
        scaling();
    }

    private void scaling() {
        kind(
                "service.scaling.policy",
                new FieldType.OneOf(List.of("fixed", "step", "target-tracking")),
                "How the service follows the queue.",
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
                "Visible messages a running task that target tracking aims at.",
                "latency target × slots ÷ mean work; 10 without a target");
        number(
                "service.scaling.scaleOutCooldownSeconds",
                SECONDS,
                "Pause after scaling out.",
                "FACTS §4");
        number(
                "service.scaling.scaleInCooldownSeconds",
                SECONDS,
                "Pause after scaling in.",
                "FACTS §4");
        number(
                "service.scaling.containerInsightsMetrics",
                COUNT,
                "Custom metrics billed for the running-task count.",
                PlanFields.assumption());
        number("service.metricDelaySeconds", SECONDS, "Delay of the queue's metrics.", "FACTS §4");
    }

    private void rule(String path, String deed) {
        add(
                path + ".metric",
                PlanFields.oneOf(QueueMetric.class),
                "The queue depth that the " + deed + " alarm watches.",
                "MODEL §4.1",
                false);
        number(
                path + ".threshold",
                MESSAGES,
                "Messages at which the " + deed + " alarm turns.",
                "MODEL §4.1");
        whole(path + ".periods", COUNT, "Minutes in a row before " + deed + ".", "MODEL §4.1");
        add(
                path + ".steps",
                new StepListType(),
                "What " + deed + " does, by distance from the threshold.",
                "MODEL §4.1",
                false);
        number(path + ".cooldownSeconds", SECONDS, "Pause after " + deed + ".", "MODEL §4.1");
    }
}
