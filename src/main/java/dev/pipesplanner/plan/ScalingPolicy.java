package dev.pipesplanner.plan;

import java.util.List;

/// How the service follows the queue (MODEL §4.1).
public sealed interface ScalingPolicy {

    /// `minTasks` all the time.
    record Fixed() implements ScalingPolicy {}

    /// Alarms with steps.
    record Step(ScalingRule scaleOut, ScalingRule scaleIn) implements ScalingPolicy {

        /// As exported: on at the first visible message, off when nothing is visible or in flight
        /// for five minutes.
        public static final Step ON_OFF =
                new Step(
                        new ScalingRule(
                                QueueMetric.VISIBLE, 1, 1, List.of(ScalingStep.exact(0, 1)), 60),
                        new ScalingRule(
                                QueueMetric.VISIBLE_AND_IN_FLIGHT,
                                1,
                                5,
                                List.of(ScalingStep.exact(0, 0)),
                                300));

        /// The policy of the module's own repository (FACTS §10): both on visible messages, which
        /// interrupts work.
        public static final Step FLOW_BUILDER =
                new Step(
                        ON_OFF.scaleOut(),
                        new ScalingRule(
                                QueueMetric.VISIBLE, 1, 5, List.of(ScalingStep.exact(0, 0)), 300));

        /// More tasks the deeper the backlog, one less when it is gone.
        public static final Step BACKLOG_STEPS =
                new Step(
                        new ScalingRule(
                                QueueMetric.VISIBLE,
                                1,
                                1,
                                List.of(
                                        ScalingStep.change(0, 1),
                                        ScalingStep.change(99, 2),
                                        ScalingStep.change(499, 5)),
                                60),
                        new ScalingRule(
                                QueueMetric.VISIBLE_AND_IN_FLIGHT,
                                1,
                                5,
                                List.of(ScalingStep.change(0, -1)),
                                300));
    }

    /// Keeps visible messages for each running task near a target.
    ///
    /// @param backlogPerTask messages; automatic: latency target × slots / mean processing seconds,
    ///   else 10
    /// @param scaleInShare of the tasks that one scale-in may stop, 0 to 1, one task at least (an
    ///   assumption: AWS scales in "more gradually" and gives no number)
    /// @param containerInsightsMetrics custom metrics billed for the running-task count: 13 of the
    ///   cluster, 15 of the service and 10 of the task family, unless typed (FACTS §12)
    record TargetTracking(
            Setting<Double> backlogPerTask,
            double scaleOutCooldownSeconds,
            double scaleInCooldownSeconds,
            double scaleInShare,
            double containerInsightsMetrics)
            implements ScalingPolicy {

        public static final TargetTracking DEFAULT =
                new TargetTracking(Setting.auto(), 300, 300, 0.25, 38);

        public TargetTracking {
            Limits.require("service.scaling.backlogPerTask", backlogPerTask);
            Limits.require("service.scaling.scaleOutCooldownSeconds", scaleOutCooldownSeconds);
            Limits.require("service.scaling.scaleInCooldownSeconds", scaleInCooldownSeconds);
            Limits.require("service.scaling.scaleInShare", scaleInShare);
            Limits.require("service.scaling.containerInsightsMetrics", containerInsightsMetrics);
        }
    }

    default String policy() {
        return switch (this) {
            case Fixed _ -> "fixed";
            case Step _ -> "step";
            case TargetTracking _ -> "target-tracking";
        };
    }

    /// The policy of that name with its defaults.
    static ScalingPolicy ofPolicy(String policy) {
        return switch (policy) {
            case "fixed" -> new Fixed();
            case "step" -> Step.ON_OFF;
            case "target-tracking" -> TargetTracking.DEFAULT;
            default -> throw new IllegalArgumentException("There is no scaling policy " + policy);
        };
    }
}
