package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.CredentialChecks;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Problem;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.plan.Task;
import dev.pipesplanner.plan.TerraformInputs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Why an environment is not exported: it would carry a credential, or build something other than
/// what was priced.
///
/// No message repeats a value that may be a credential.
final class ExportRefusals {

    private static final String FIFO = ".fifo";
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-[0-9]+");

    private final List<String> reasons = new ArrayList<>();

    private ExportRefusals() {}

    static List<String> of(Environment environment, Design design) {
        ExportRefusals refusals = new ExportRefusals();
        refusals.name(environment.name());
        refusals.region(environment.region());
        refusals.credentials(environment.terraform());
        refusals.reasons.addAll(
                AddressRules.refusals(environment.region(), environment.terraform()));
        refusals.queueType(environment);
        refusals.filter(environment);
        if (environment.settings(design).fargate().isPresent()) {
            refusals.size(environment.task());
        }
        refusals.reasons.addAll(DesignModule.of(design).refusals(environment));
        return List.copyOf(refusals.reasons);
    }

    /// Terraform keeps its copies of modules in folders of that name, which an import passes over.
    private void name(String name) {
        if (name.equals("modules")) {
            reasons.add(
                    "The environment's name (modules) must not be that of the folder of modules."
                            + "\nRename the environment.");
        }
    }

    private void region(String region) {
        if (!REGION.matcher(region).matches()) {
            reasons.add(
                    FieldLabels.of("region")
                            + " ("
                            + region
                            + ") must be the code of a region.\nUse a code such as eu-central-1.");
        }
    }

    /// A secret that is no ARN is an address of a wrong form, too.
    private void credentials(TerraformInputs inputs) {
        CredentialChecks.of(inputs).stream()
                .filter(problem -> !problem.path().equals("terraform.secrets"))
                .map(Problem::message)
                .forEach(reasons::add);
    }

    /// A queue's name tells of which type it is, and each type has its price.
    private void queueType(Environment environment) {
        String arn = environment.terraform().queueArn();
        QueueType type = environment.workload().queueType();
        if (arn.isBlank() || (type == QueueType.FIFO) == arn.endsWith(FIFO)) {
            return;
        }
        String queue = type == QueueType.FIFO ? "a standard" : "a FIFO";
        reasons.add(
                FieldLabels.of("workload.queueType")
                        + " ("
                        + type.id()
                        + ") is not what is built: "
                        + FieldLabels.of("terraform.queueArn")
                        + " names "
                        + queue
                        + " queue.\nSet both to the same type of queue.");
    }

    /// A share that passes is priced, so there must be a filter that lets it pass.
    private void filter(Environment environment) {
        double share = environment.workload().filterPassRate();
        if (share < 1 && environment.terraform().filterPatterns().isEmpty()) {
            reasons.add(
                    FieldLabels.of("workload.filterPassRate")
                            + " ("
                            + Figures.percent(share)
                            + ") is priced, but no filter is built: the plan does not say what"
                            + " passes.\nSet "
                            + FieldLabels.of("terraform.filterPatterns")
                            + " to the event patterns of what passes, or set "
                            + FieldLabels.of("workload.filterPassRate")
                            + " to 100%.");
        }
    }

    private void size(Task task) {
        if (!FargateSizes.offers(task.cpu(), task.memory())) {
            reasons.add(
                    "Fargate does not offer "
                            + FieldLabels.of("task.memory")
                            + " ("
                            + task.memory()
                            + ") with "
                            + FieldLabels.of("task.cpu")
                            + " ("
                            + task.cpu()
                            + ").\nUse one of "
                            + FargateSizes.memories(task.cpu())
                            + ".");
        }
    }
}
