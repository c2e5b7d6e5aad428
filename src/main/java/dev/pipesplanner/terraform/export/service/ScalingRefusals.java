package dev.pipesplanner.terraform.export.service;

import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;

import java.util.ArrayList;
import java.util.List;

/// Why a service's scaling cannot be built as it was priced.
final class ScalingRefusals {

    private final List<String> reasons = new ArrayList<>();

    private ScalingRefusals() {}

    static List<String> of(ServiceDesign service) {
        ScalingRefusals refusals = new ScalingRefusals();
        refusals.range(service);
        switch (service.scaling()) {
            case ScalingPolicy.Fixed _ -> {}
            case ScalingPolicy.TargetTracking policy -> {
                refusals.tracking(service);
                refusals.whole("scaleOutCooldownSeconds", policy.scaleOutCooldownSeconds());
                refusals.whole("scaleInCooldownSeconds", policy.scaleInCooldownSeconds());
            }
            case ScalingPolicy.Step(ScalingRule scaleOut, ScalingRule scaleIn) -> {
                refusals.scaleOut(scaleOut);
                refusals.scaleIn(scaleIn);
                refusals.whole("scaleOut.cooldownSeconds", scaleOut.cooldownSeconds());
                refusals.whole("scaleIn.cooldownSeconds", scaleIn.cooldownSeconds());
            }
        }
        return List.copyOf(refusals.reasons);
    }

    private void range(ServiceDesign service) {
        if (service.minTasks() > service.maxTasks()) {
            reasons.add(
                    FieldLabels.of("service.minTasks")
                            + " ("
                            + service.minTasks()
                            + ") must be at most the maximum ("
                            + service.maxTasks()
                            + ").");
        }
    }

    private void whole(String field, double seconds) {
        if (seconds != Math.rint(seconds)) {
            reasons.add(
                    label(field)
                            + " ("
                            + seconds
                            + ") must be whole seconds to be built."
                            + "\nUse "
                            + Math.round(seconds)
                            + ".");
        }
    }

    private static String label(String field) {
        return FieldLabels.of("service.scaling." + field);
    }

    private void tracking(ServiceDesign service) {
        if (service.minTasks() == 0) {
            reasons.add(
                    FieldLabels.of("service.minTasks")
                            + " (0) must be at least 1 with target-tracking: with no task there is"
                            + " no backlog per task, and the service stays at 0.\n"
                            + "Use 1, or the step policy.");
        }
    }

    private void scaleOut(ScalingRule rule) {
        double previous = -1;
        for (ScalingStep step : rule.steps()) {
            if (step.from() <= previous || previous < 0 && step.from() != 0) {
                reasons.add(
                        label("scaleOut.steps")
                                + " must begin at 0 and ascend; AWS allows"
                                + " neither a gap nor an overlap.\nSort them by from.");
                break;
            }
            previous = step.from();
        }
        if (rule.steps().stream().map(step -> step.adjustment()).distinct().count() > 1) {
            reasons.add(
                    label("scaleOut.steps")
                            + " mix change and exact; a step scaling policy"
                            + " of AWS has one adjustment type.\nUse change in every step.");
        }
    }

    private void scaleIn(ScalingRule rule) {
        if (rule.steps().size() > 1 || rule.steps().getFirst().from() != 0) {
            reasons.add(
                    label("scaleIn.steps")
                            + " must be one step from 0; the module has one"
                            + " scale-in adjustment.\nKeep the first step only, from 0.");
        }
    }
}
