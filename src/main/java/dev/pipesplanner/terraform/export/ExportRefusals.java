package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.CredentialNames;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.Task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Why an environment is not exported: it would carry a credential, or build something other than
/// what was priced.
///
/// No message repeats a value that may be a credential.
final class ExportRefusals {

    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-[0-9]+");

    private final List<String> reasons = new ArrayList<>();

    private ExportRefusals() {}

    static List<String> of(Environment environment, Design design) {
        ExportRefusals refusals = new ExportRefusals();
        refusals.name(environment.name());
        refusals.region(environment.region());
        refusals.credentials(environment);
        refusals.reasons.addAll(
                AddressRules.refusals(environment.region(), environment.terraform()));
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

    private void credentials(Environment environment) {
        for (String name : environment.terraform().environmentVariables().keySet()) {
            if (CredentialNames.matches(name)) {
                reasons.add(
                        FieldLabels.of("terraform.environmentVariables")
                                + ": "
                                + name
                                + " looks like a credential; its value would be readable in the"
                                + " file and in Terraform's state.\n"
                                + "Move it to "
                                + FieldLabels.of("terraform.secrets")
                                + ", with the ARN of a secret.");
            }
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
