package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Network;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PipesDesign;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.plan.Task;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An environment as the `terraform.tfvars` of its design's module (TERRAFORM §3): what is priced
/// is what is built.
///
/// Variables that no field of the plan decides are left to the module's defaults.
public final class Tfvars {

    /// The comment above `target` where the plan's batch is not what is built.
    public static final Pattern WHAT_IF =
            Pattern.compile(
                    "# A pipe starts ECS tasks message by message: the plan's batch of [0-9]+"
                            + " within [0-9]+ s is a what-if\\.");

    private static final int FREE_STORAGE_GIB = 20;

    private Tfvars() {}

    public static TfvarsExport of(Environment environment, Design design, Header header) {
        List<String> reasons = Refusals.of(environment, design);
        if (!reasons.isEmpty()) {
            return new TfvarsExport.Refused(reasons);
        }
        TfvarsSections file = new TfvarsSections();
        title(file, environment, design, header);
        names(file, environment);
        file.section("Task", task(environment));
        file.section("Network", network(environment));
        switch (design) {
            case PIPES -> pipe(file, environment.pipes());
            case SERVICE -> service(file, environment);
        }
        values(file, environment.terraform());
        return new TfvarsExport.Ready(
                List.of(new TextFile(path(environment), file.text())),
                new TextFile(jsonPath(environment), file.json()),
                file.missing());
    }

    /// Where an environment's values lie in the exported folder.
    public static String path(Environment environment) {
        return "envs/" + environment.name() + "/terraform.tfvars";
    }

    private static String jsonPath(Environment environment) {
        String name = environment.name();
        return "envs/" + name + "/" + name + ".auto.tfvars.json";
    }

    /// The module a design is built with.
    public static String module(Design design) {
        return switch (design) {
            case PIPES -> "eventbridge-pipes-worker";
            case SERVICE -> "sqs-autoscaling-worker";
        };
    }

    private static void title(
            TfvarsSections file, Environment environment, Design design, Header header) {
        String plan = header.planName().isBlank() ? "" : "Plan: " + header.planName() + "\n";
        file.comment(
                plan
                        + ("Environment: " + environment.name() + "\n")
                        + ("Design: " + design.id() + " (module " + module(design) + ")"));
        if (!header.warning().isBlank()) {
            file.comment("Warning: " + header.warning());
        }
        String prices = header.pricesDate();
        if (!header.monthlyUsd().isBlank()) {
            String dated = prices.isBlank() ? "" : ", at the prices of " + prices;
            file.comment("Monthly cost: " + header.monthlyUsd() + " USD" + dated);
        } else if (!prices.isBlank()) {
            file.comment("Prices of " + prices);
        }
    }

    private static void names(TfvarsSections file, Environment environment) {
        TerraformInputs inputs = environment.terraform();
        file.heading("Names and addresses");
        file.required("name_prefix", inputs.namePrefix());
        file.add(new Variable("aws_region", HclValue.of(environment.region())));
        file.required("cluster_id", inputs.clusterId());
        file.required("container_image", inputs.containerImage());
        file.required("queue_url", inputs.queueUrl());
        file.required("queue_arn", inputs.queueArn());
        if (environment.queue().dlqAlarm()) {
            file.required("dlq_name", inputs.dlqName());
        } else {
            file.add(new Variable("dlq_name", HclValue.none()));
        }
        file.required("subnet_ids", inputs.subnetIds());
        file.required("security_group_ids", inputs.securityGroupIds());
    }

    private static List<Variable> task(Environment environment) {
        Task task = environment.task();
        HclValue storage =
                task.ephemeralStorageGiB() == FREE_STORAGE_GIB
                        ? HclValue.none()
                        : HclValue.of(task.ephemeralStorageGiB());
        return List.of(
                new Variable("task_cpu", HclValue.of(task.cpu())),
                new Variable("task_memory", HclValue.of(task.memory())),
                new Variable("cpu_architecture", HclValue.of(task.architecture().id())),
                new Variable("ephemeral_storage_size_in_gib", storage),
                new Variable(
                        "log_retention_in_days", HclValue.of(environment.logs().retentionDays())));
    }

    private static List<Variable> network(Environment environment) {
        Network network = environment.network();
        boolean publicIp = network.access() == NetworkAccess.PUBLIC_IP;
        return List.of(new Variable("assign_public_ip", HclValue.of(publicIp)));
    }

    private static void pipe(TfvarsSections file, PipesDesign pipes) {
        boolean batches = pipes.target() == PipesTarget.STEP_FUNCTIONS;
        int batch = batches ? pipes.batchSize() : 1;
        int window = batches ? pipes.batchWindowSeconds() : 0;
        file.heading("Pipe");
        if (batch != pipes.batchSize() || window != pipes.batchWindowSeconds()) {
            file.comment(
                    "A pipe starts ECS tasks message by message: the plan's batch of "
                            + pipes.batchSize()
                            + " within "
                            + pipes.batchWindowSeconds()
                            + " s is a what-if.");
        }
        List<Variable> variables = new ArrayList<>();
        variables.add(new Variable("target", HclValue.of(pipes.target().id())));
        variables.add(new Variable("batch_size", HclValue.of(batch)));
        variables.add(new Variable("maximum_batching_window_in_seconds", HclValue.of(window)));
        variables.addAll(weights(pipes.spotWeight(), pipes.onDemandWeight()));
        variables.add(new Variable("pipe_log_level", HclValue.of(pipes.logLevel().id())));
        variables.add(
                new Variable("pipe_log_execution_data", HclValue.of(pipes.logExecutionData())));
        variables.forEach(file::add);
    }

    private static void service(TfvarsSections file, Environment environment) {
        ServiceDesign service = environment.service();
        List<Variable> variables = new ArrayList<>();
        variables.add(new Variable("min_capacity", HclValue.of(service.minTasks())));
        variables.add(new Variable("max_capacity", HclValue.of(service.maxTasks())));
        variables.addAll(weights(service.spotWeight(), service.onDemandWeight()));
        file.section("Service", variables);
        file.section("Scaling", ScalingVariables.of(environment));
    }

    private static List<Variable> weights(int spot, int onDemand) {
        return List.of(
                new Variable("spot_weight", HclValue.of(spot)),
                new Variable("on_demand_weight", HclValue.of(onDemand)));
    }

    private static void values(TfvarsSections file, TerraformInputs inputs) {
        file.heading("Environment of the container, and tags");
        file.add(
                new Variable(
                        "environment_variables", HclValue.ofTexts(inputs.environmentVariables())));
        file.requiredEntries("secrets", inputs.secrets());
        file.add(new Variable("tags", HclValue.ofTexts(inputs.tags())));
    }
}
