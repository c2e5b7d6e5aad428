package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Network;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.Task;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.List;
import java.util.Set;

/// An environment as the `terraform.tfvars` of its design's module (TERRAFORM §3): what is priced
/// is what is built.
///
/// Variables that no field of the plan decides are left to the module's defaults.
public final class Tfvars {

    private static final String NAMES = "Names and addresses";
    private static final String TASK = "Task";
    private static final String NETWORK = "Network";
    private static final String CONTAINER = "Environment of the container, and tags";

    /// The headings that a file of any design may have.
    static final Set<String> HEADINGS = Set.of(NAMES, TASK, NETWORK, CONTAINER);

    private static final int FREE_STORAGE_GIB = 20;

    private Tfvars() {}

    public static TfvarsExport of(Environment environment, Design design, Header header) {
        List<String> reasons = ExportRefusals.of(environment, design);
        if (!reasons.isEmpty()) {
            return new TfvarsExport.Refused(reasons);
        }
        TfvarsSections file = new TfvarsSections();
        title(file, environment, design, header);
        names(file, environment, design);
        tasks(environment, design).forEach(file::section);
        DesignModule.of(design).sections(environment).forEach(file::section);
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

    private static void title(
            TfvarsSections file, Environment environment, Design design, Header header) {
        String plan = header.planName().isBlank() ? "" : "Plan: " + header.planName() + "\n";
        file.comment(
                plan
                        + ("Environment: " + environment.name() + "\n")
                        + ("Design: "
                                + design.id()
                                + " (module "
                                + DesignModule.of(design).name()
                                + ")"));
        if (!header.verdict().isBlank()) {
            file.comment("Verdict: " + header.verdict());
        }
        if (!header.warning().isBlank()) {
            file.comment("Warning: " + header.warning());
        }
        String prices = header.prices();
        if (!header.monthlyUsd().isBlank()) {
            String dated = prices.isBlank() ? "" : ", at " + prices;
            file.comment("Monthly cost: " + header.monthlyUsd() + " USD" + dated);
        } else if (!prices.isBlank()) {
            file.comment("Prices: " + prices);
        }
    }

    private static void names(TfvarsSections file, Environment environment, Design design) {
        boolean hasTasks = hasTasks(environment, design);
        DesignModule module = DesignModule.of(design);
        TerraformInputs inputs = environment.terraform();
        file.heading(NAMES);
        file.required("name_prefix", inputs.namePrefix());
        file.add(new Variable("aws_region", HclValue.of(environment.region())));
        if (hasTasks) {
            file.required("cluster_id", inputs.clusterId());
        }
        if (module.needsImage(environment)) {
            file.required("container_image", inputs.containerImage());
        } else {
            file.optional("container_image", "");
        }
        if (hasTasks) {
            file.required("queue_url", inputs.queueUrl());
        }
        file.required("queue_arn", inputs.queueArn());
        boolean alarm = environment.queue().dlqAlarm();
        // Terraform would take an alarm without a queue, and make none
        if (alarm || module.needsDeadLetterQueue(environment)) {
            file.required("dlq_name", inputs.dlqName());
        } else {
            file.optional("dlq_name", inputs.dlqName());
        }
        file.add(new Variable("dlq_alarm", HclValue.of(alarm)));
        file.optional("alarm_actions", inputs.alarmActions());
        if (hasTasks) {
            file.required("subnet_ids", inputs.subnetIds());
            file.required("security_group_ids", inputs.securityGroupIds());
        }
    }

    /// Whether the design runs tasks of Fargate, in a cluster and in subnets.
    private static boolean hasTasks(Environment environment, Design design) {
        return environment.settings(design).fargate().isPresent();
    }

    private static List<TfvarsSection> tasks(Environment environment, Design design) {
        return hasTasks(environment, design)
                ? List.of(
                        new TfvarsSection(TASK, task(environment)),
                        new TfvarsSection(NETWORK, network(environment)))
                : List.of();
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

    private static void values(TfvarsSections file, TerraformInputs inputs) {
        file.heading(CONTAINER);
        file.add(
                new Variable(
                        "environment_variables", HclValue.ofTexts(inputs.environmentVariables())));
        file.requiredEntries("secrets", inputs.secrets());
        file.add(new Variable("tags", HclValue.ofTexts(inputs.tags())));
    }
}
