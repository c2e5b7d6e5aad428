package dev.pipesplanner.terraform.export.service;

import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.ReadInputs;
import dev.pipesplanner.terraform.importing.Resource;
import dev.pipesplanner.terraform.importing.ResourceReader;
import dev.pipesplanner.terraform.importing.Resources;
import dev.pipesplanner.terraform.importing.TaskReader;

import java.util.List;
import java.util.Optional;

/// A service, its scaling target and its policies, as inputs of the module (TERRAFORM §§1.2 to
/// 1.4).
final class ServiceReader implements ResourceReader {

    private static final String TARGET = "aws_appautoscaling_target";
    private static final String POLICY = "aws_appautoscaling_policy";
    private static final String TRACKING = "target_tracking_scaling_policy_configuration";
    private static final String STEPS = "step_scaling_policy_configuration";

    @Override
    public String type() {
        return "aws_ecs_service";
    }

    @Override
    public void read(Resource main, Resources all, ReadInputs inputs) {
        TaskReader task = new TaskReader(all, inputs);
        task.task(main);
        task.tags(main);
        task.queue("");
        task.deadLetters();
        inputs.set(main, "cluster", "cluster_id", main.value("cluster"));
        main.text("cluster").ifPresent(arn -> task.region(main, "cluster", arn));
        task.capacity(main);
        task.platform(main);
        task.network(main, "network_configuration");
        Optional<Resource> target = all.only(TARGET, _ -> true);
        target.ifPresentOrElse(
                each -> {
                    inputs.set(each, "min_capacity", "min_capacity", each.value("min_capacity"));
                    inputs.set(each, "max_capacity", "max_capacity", each.value("max_capacity"));
                },
                () -> inputs.set(main, "desired_count", "min_capacity", desired(main)));
        policies(main, target, all, inputs);
    }

    private static Optional<HclValue> desired(Resource main) {
        return main.value("desired_count");
    }

    private static void policies(
            Resource main, Optional<Resource> target, Resources all, ReadInputs inputs) {
        List<Resource> tracking =
                all.of(POLICY).stream().filter(each -> each.has(TRACKING)).toList();
        List<Resource> steps = all.of(POLICY).stream().filter(each -> each.has(STEPS)).toList();
        if (!steps.isEmpty()) {
            inputs.set(steps.getFirst(), "", "scaling_policy", HclValue.of("step"));
            new StepReader(all, inputs).read(steps);
            tracking.forEach(each ->
                    inputs.say(
                            each,
                            "",
                            Kind.SUSPICIOUS,
                            "a service that follows two policies is not priced; the one by steps"
                                    + " is read"));
        } else if (!tracking.isEmpty()) {
            tracking.forEach(each -> tracking(each, inputs));
        } else if (target.isEmpty() && desired(main).isPresent()
                || target.isPresent()
                        && target.get().value("min_capacity").isPresent()
                        && target.get()
                                .value("min_capacity")
                                .equals(target.get().value("max_capacity"))) {
            inputs.set(target.orElse(main), "", "scaling_policy", HclValue.of("fixed"));
        }
    }

    private static void tracking(Resource policy, ReadInputs inputs) {
        String metric = "customized_metric_specification";
        boolean perTask =
                policy.blocks(TRACKING, metric, "metrics").stream()
                        .flatMap(each -> Resource.entry(each, "expression").stream())
                        .flatMap(each -> Resource.text(each).stream())
                        .anyMatch(text -> text.contains("/"));
        if (!perTask) {
            inputs.say(
                    policy,
                    TRACKING,
                    Kind.SUSPICIOUS,
                    "it does not track messages for each task, which is what the plan prices");
            return;
        }
        inputs.set(policy, "policy_type", "scaling_policy", HclValue.of("target-tracking"));
        inputs.set(
                policy,
                TRACKING + ".target_value",
                "target_backlog_per_task",
                policy.value(TRACKING, "target_value"));
        inputs.set(
                policy,
                TRACKING + ".scale_out_cooldown",
                "scale_out_cooldown_seconds",
                policy.value(TRACKING, "scale_out_cooldown"));
        inputs.set(
                policy,
                TRACKING + ".scale_in_cooldown",
                "scale_in_cooldown_seconds",
                policy.value(TRACKING, "scale_in_cooldown"));
    }
}
