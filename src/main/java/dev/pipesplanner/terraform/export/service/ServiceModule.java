package dev.pipesplanner.terraform.export.service;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.terraform.export.CapacityWeights;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.export.FargateVariables;
import dev.pipesplanner.terraform.export.ModuleSummary;
import dev.pipesplanner.terraform.export.Note;
import dev.pipesplanner.terraform.export.TfvarsSection;
import dev.pipesplanner.terraform.export.Variable;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ResourceReader;
import dev.pipesplanner.terraform.importing.SpecialVariables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// `sqs-autoscaling-worker` (TERRAFORM §3).
public final class ServiceModule implements DesignModule {

    private static final String SERVICE = "Service";
    private static final String SCALING = "Scaling";

    /// The comment above the first variable where the plan has a filter, which only a pipe builds.
    private static final Note UNFILTERED =
            new Note("min_capacity", Pattern.compile("# A queue has no filter: .*"));

    @Override
    public String name() {
        return "sqs-autoscaling-worker";
    }

    @Override
    public List<String> files() {
        return List.of(
                "service.tf",
                "scaling.tf",
                "task.tf",
                "examples/service/README.md",
                "examples/service/main.tf",
                "tests/fixed.tftest.hcl",
                "tests/step.tftest.hcl",
                "tests/target-tracking.tftest.hcl");
    }

    @Override
    public Set<String> variables() {
        return FargateVariables.and(
                Set.of(
                        "min_capacity",
                        "max_capacity",
                        "base_capacity_provider",
                        "base_tasks",
                        "scaling_policy",
                        "scale_out_metric",
                        "scale_out_threshold",
                        "scale_out_evaluation_periods",
                        "scale_out_cooldown_seconds",
                        "scale_out_adjustment_type",
                        "scale_out_steps",
                        "scale_in_metric",
                        "scale_in_threshold",
                        "scale_in_evaluation_periods",
                        "scale_in_cooldown_seconds",
                        "scale_in_adjustment_type",
                        "scale_in_adjustment",
                        "alarm_period_seconds",
                        "target_backlog_per_task"));
    }

    @Override
    public Set<String> mayBeOwn() {
        return FargateVariables.MAY_BE_OWN;
    }

    @Override
    public List<TfvarsSection> sections(Environment environment) {
        ServiceDesign service = environment.service();
        List<Variable> variables = new ArrayList<>();
        variables.add(new Variable("min_capacity", HclValue.of(service.minTasks())));
        variables.add(new Variable("max_capacity", HclValue.of(service.maxTasks())));
        variables.addAll(weights(service).variables());
        variables.addAll(ServiceBase.variables(service.base()));
        return List.of(
                new TfvarsSection(SERVICE, unfiltered(environment), variables),
                new TfvarsSection(SCALING, ScalingVariables.of(environment)));
    }

    private static String unfiltered(Environment environment) {
        return environment.terraform().filterPatterns().isEmpty()
                ? ""
                : "A queue has no filter: the worker itself drops what the plan's filter patterns"
                        + " do not pass; "
                        + Figures.percent(environment.workload().filterPassRate())
                        + " of the messages are priced as worked.";
    }

    @Override
    public List<Note> notes() {
        return List.of(UNFILTERED);
    }

    @Override
    public List<String> headings() {
        return List.of(SERVICE, SCALING);
    }

    @Override
    public List<String> refusals(Environment environment) {
        ServiceDesign service = environment.service();
        List<String> reasons = new ArrayList<>(weights(service).refusals());
        reasons.addAll(ServiceBase.refusals(service));
        reasons.addAll(ScalingRefusals.of(service));
        return reasons;
    }

    private static CapacityWeights weights(ServiceDesign service) {
        return new CapacityWeights(Design.SERVICE, service.spotWeight(), service.onDemandWeight());
    }

    @Override
    public ModuleSummary summary(Environment environment) {
        ServiceDesign service = environment.service();
        int least = service.minTasks();
        String range = least + " to " + service.maxTasks() + " tasks";
        return switch (service.scaling()) {
            case ScalingPolicy.Fixed _ ->
                    summary(
                            "always " + least + (least == 1 ? " task" : " tasks"),
                            "scaling target, ",
                            List.of(),
                            environment);
            case ScalingPolicy.Step _ ->
                    summary(
                            range + " by steps on alarms",
                            "scaling target, 2 policies, ",
                            List.of("2 for scaling"),
                            environment);
            case ScalingPolicy.TargetTracking _ ->
                    summary(
                            range + " by backlog per task",
                            "scaling target, 1 policy, ",
                            List.of("2 for scaling"),
                            environment);
        };
    }

    private static ModuleSummary summary(
            String scaling, String resources, List<String> alarms, Environment environment) {
        return ModuleSummary.of(
                scaling,
                "service, " + resources + "task definition, roles, log group",
                alarms,
                environment);
    }

    @Override
    public boolean isToldBy(String field) {
        return field.startsWith("service.");
    }

    @Override
    public ResourceReader resourceReader() {
        return new ServiceReader();
    }

    @Override
    public SpecialVariables specialVariables() {
        return new ImportedScaling();
    }
}
