package dev.pipesplanner.terraform.export.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.PlainData;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.Meaning;
import dev.pipesplanner.terraform.importing.SetVariables;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The variables of a service on their way back into a plan: which fields those of a scaling policy
/// are depends on the policy, and a step is told by several of them.
final class ImportedScaling implements SpecialVariables {

    private static final HclValue MINUTE = HclValue.of(60);
    private static final String OUT_STEPS = "service.scaling.scaleOut.steps";
    private static final String IN_METRIC = "service.scaling.scaleIn.metric";

    /// The other fields of a policy apply only once it is chosen.
    @Override
    public List<String> first() {
        return List.of("scaling_policy");
    }

    @Override
    public Optional<String> field(String target, SetVariables values) {
        boolean tracks = values.is("scaling_policy", HclValue.of("target-tracking"));
        return switch (target) {
            case "policy.scaleOut" -> Optional.of(cooldown(tracks, "scaleOut"));
            case "policy.scaleIn" -> Optional.of(cooldown(tracks, "scaleIn"));
            default -> Optional.empty();
        };
    }

    private static String cooldown(boolean tracks, String direction) {
        return "service.scaling." + direction + (tracks ? "CooldownSeconds" : ".cooldownSeconds");
    }

    @Override
    public Optional<Meaning> meaning(String variable, SetVariables values) {
        return switch (variable) {
            case "scale_out_steps" ->
                    values.get(variable).map(steps -> field(OUT_STEPS, steps(steps, values)));
            case "scale_in_adjustment" ->
                    values.get(variable)
                            .map(PlainData::of)
                            .map(tasks ->
                                    field(
                                            "service.scaling.scaleIn.steps",
                                            List.of(
                                                    step(
                                                            0,
                                                            tasks,
                                                            "scale_in_adjustment_type",
                                                            values))));
            case ServiceBase.PROVIDER ->
                    values.get(variable).map(PlainData::of).flatMap(ServiceBase::meaning);
            case "scale_out_metric" -> metric(variable, "service.scaling.scaleOut.metric", values);
            case "scale_in_metric" -> metric(variable, IN_METRIC, values);
            case "alarm_period_seconds" ->
                    Optional.of(
                            values.is(variable, MINUTE)
                                    ? new Meaning.Explained(
                                            Kind.MAPPED, "the minute that the plan works with")
                                    : new Meaning.Explained(
                                            Kind.SUSPICIOUS,
                                            "the plan works with alarm periods of 60 s"));
            case "scale_out_adjustment_type" -> partOf(OUT_STEPS);
            case "scale_in_adjustment_type" -> partOf("service.scaling.scaleIn.steps");
            default -> Optional.empty();
        };
    }

    @Override
    public Map<String, String> doubts(Environment environment, Set<String> found) {
        Map<String, String> doubts = new LinkedHashMap<>();
        ServiceDesign service = environment.service();
        if (!(service.scaling() instanceof ScalingPolicy.Step(ScalingRule out, ScalingRule in))) {
            return doubts;
        }
        int most = out.steps().stream().mapToInt(ScalingStep::tasks).max().orElse(0);
        boolean exact = out.steps().getFirst().adjustment() == ScalingStep.Adjustment.EXACT;
        if (found.contains(OUT_STEPS) && exact && most < service.maxTasks()) {
            doubts.put(
                    OUT_STEPS,
                    "scaling out sets the tasks to exactly "
                            + most
                            + ", so the service never has more of them, whatever its maximum ("
                            + service.maxTasks()
                            + ") says");
        }
        if (found.contains(IN_METRIC) && in.metric() == QueueMetric.VISIBLE) {
            doubts.put(
                    IN_METRIC,
                    "scaling in looks at visible messages alone: it stops tasks that still work on"
                            + " the last ones");
        }
        return doubts;
    }

    private static Meaning field(String path, Object data) {
        return new Meaning.FieldValue(path, data, "");
    }

    private static Optional<Meaning> partOf(String path) {
        return Optional.of(new Meaning.Explained(Kind.MAPPED, "part of " + path));
    }

    private static Optional<Meaning> metric(String variable, String path, SetVariables values) {
        return values.get(variable)
                .map(PlainData::of)
                .map(name -> field(path, String.valueOf(name).replace('_', '-')));
    }

    private static Object steps(HclValue value, SetVariables values) {
        if (!(PlainData.of(value) instanceof List<?> items)) {
            return "";
        }
        List<Object> steps = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> map)
                    || !(map.get("lower_bound") instanceof Object from)
                    || !(map.get("adjustment") instanceof Object tasks)) {
                return "";
            }
            steps.add(step(from, tasks, "scale_out_adjustment_type", values));
        }
        return steps;
    }

    private static Map<String, Object> step(
            Object from, Object tasks, String typeVariable, SetVariables values) {
        boolean exact = values.is(typeVariable, HclValue.of("ExactCapacity"));
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("from", from);
        step.put(exact ? "exact" : "change", tasks);
        return step;
    }
}
