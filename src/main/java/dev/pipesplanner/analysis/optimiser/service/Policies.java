package dev.pipesplanner.analysis.optimiser.service;

import dev.pipesplanner.analysis.optimiser.Option;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.StepListType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The scaling policies worth trying (QUESTIONS §3): none, on and off, steps by backlog, and
/// tracking a backlog of a quarter of the default, the default and four times as much.
record Policies(Environment decided) {

    private static final String POLICY = "service.scaling.policy";
    private static final String BACKLOG = "service.scaling.backlogPerTask";
    private static final String STEP = "step";

    List<Option> all() {
        return List.of(
                new Option("a fixed size", Map.of(POLICY, "fixed")),
                new Option("on/off steps", steps(ScalingPolicy.Step.ON_OFF)),
                new Option("backlog steps", steps(ScalingPolicy.Step.BACKLOG_STEPS)),
                tracking(derivedBacklog() / 4),
                new Option(trackingWords(derivedBacklog()), tracking("auto")),
                tracking(derivedBacklog() * 4));
    }

    private double derivedBacklog() {
        return decided.service()
                .backlogTarget(decided.workload(), ScalingPolicy.TargetTracking.DEFAULT);
    }

    private static Option tracking(double backlog) {
        return new Option(trackingWords(backlog), tracking((Object) backlog));
    }

    private static String trackingWords(double backlog) {
        return "target tracking of " + Figures.brief(backlog) + " messages per task";
    }

    private static Map<String, Object> tracking(Object backlog) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(POLICY, "target-tracking");
        values.put(BACKLOG, backlog);
        return values;
    }

    private static Map<String, Object> steps(ScalingPolicy.Step policy) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(POLICY, STEP);
        put(values, "scaleOut", policy.scaleOut());
        put(values, "scaleIn", policy.scaleIn());
        return values;
    }

    private static void put(Map<String, Object> values, String name, ScalingRule rule) {
        String path = "service.scaling." + name + ".";
        values.put(path + "metric", rule.metric().id());
        values.put(path + "threshold", rule.threshold());
        values.put(path + "periods", (double) rule.periods());
        values.put(path + "steps", new StepListType().toData(rule.steps()));
        values.put(path + "cooldownSeconds", rule.cooldownSeconds());
    }
}
