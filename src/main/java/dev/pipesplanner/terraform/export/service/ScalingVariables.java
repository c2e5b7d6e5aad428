package dev.pipesplanner.terraform.export.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.terraform.export.Variable;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A service's scaling policy as the variables of its module: every field is exactly one variable
/// (TERRAFORM §3).
///
/// Two are not fields: `alarm_period_seconds` is the minute that MODEL §4.1 works with, and what
/// Container Insights bills (`containerInsightsMetrics`) is an assumption about the account that
/// builds nothing.
final class ScalingVariables {

    private static final int ALARM_PERIOD_SECONDS = 60;

    private ScalingVariables() {}

    static List<Variable> of(Environment environment) {
        ScalingPolicy scaling = environment.service().scaling();
        List<Variable> variables = new ArrayList<>();
        variables.add(new Variable("scaling_policy", HclValue.of(scaling.policy())));
        switch (scaling) {
            case ScalingPolicy.Fixed _ -> {}
            case ScalingPolicy.Step step -> variables.addAll(step(step));
            case ScalingPolicy.TargetTracking tracking ->
                    variables.addAll(tracking(environment, tracking));
        }
        return variables;
    }

    private static List<Variable> step(ScalingPolicy.Step step) {
        List<Variable> variables = new ArrayList<>();
        variables.add(new Variable("alarm_period_seconds", HclValue.of(ALARM_PERIOD_SECONDS)));
        variables.addAll(rule("scale_out", step.scaleOut()));
        variables.add(new Variable("scale_out_steps", steps(step.scaleOut())));
        variables.addAll(rule("scale_in", step.scaleIn()));
        int tasks = step.scaleIn().steps().getFirst().tasks();
        variables.add(new Variable("scale_in_adjustment", HclValue.of(tasks)));
        return variables;
    }

    private static List<Variable> rule(String direction, ScalingRule rule) {
        ScalingStep.Adjustment adjustment = rule.steps().getFirst().adjustment();
        return List.of(
                new Variable(direction + "_metric", HclValue.of(metric(rule.metric()))),
                new Variable(direction + "_threshold", HclValue.of(rule.threshold())),
                new Variable(direction + "_evaluation_periods", HclValue.of(rule.periods())),
                new Variable(direction + "_cooldown_seconds", HclValue.of(rule.cooldownSeconds())),
                new Variable(
                        direction + "_adjustment_type", HclValue.of(adjustmentType(adjustment))));
    }

    private static HclValue steps(ScalingRule rule) {
        return new HclValue.ListOf(rule.steps().stream().map(ScalingVariables::step).toList());
    }

    private static HclValue step(ScalingStep step) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        entries.put("lower_bound", HclValue.of(step.from()));
        entries.put("adjustment", HclValue.of(step.tasks()));
        return new HclValue.MapOf(entries);
    }

    private static List<Variable> tracking(
            Environment environment, ScalingPolicy.TargetTracking tracking) {
        double backlog = environment.service().backlogTarget(environment.workload(), tracking);
        return List.of(
                new Variable("target_backlog_per_task", HclValue.of(backlog)),
                new Variable(
                        "scale_out_cooldown_seconds",
                        HclValue.of(tracking.scaleOutCooldownSeconds())),
                new Variable(
                        "scale_in_cooldown_seconds",
                        HclValue.of(tracking.scaleInCooldownSeconds())));
    }

    private static String metric(QueueMetric metric) {
        return switch (metric) {
            case VISIBLE -> "visible";
            case VISIBLE_AND_IN_FLIGHT -> "visible_and_in_flight";
        };
    }

    private static String adjustmentType(ScalingStep.Adjustment adjustment) {
        return switch (adjustment) {
            case CHANGE -> "ChangeInCapacity";
            case EXACT -> "ExactCapacity";
        };
    }
}
