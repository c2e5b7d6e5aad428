package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The credentials among what a plan knows for Terraform: plans, tfvars and states are plain text
/// (TERRAFORM §4). A message names the key and repeats nothing of the value.
public final class CredentialChecks {

    private final List<Problem> problems = new ArrayList<>();

    private CredentialChecks() {}

    /// One problem for each value that is a credential, or stands where only an ARN may.
    public static List<Problem> of(TerraformInputs inputs) {
        CredentialChecks checks = new CredentialChecks();
        checks.address("containerImage", inputs.containerImage());
        checks.address("queueUrl", inputs.queueUrl());
        checks.texts("namePrefix", List.of(inputs.namePrefix()));
        checks.texts("queueArn", List.of(inputs.queueArn()));
        checks.texts("dlqName", List.of(inputs.dlqName()));
        checks.texts("filterPatterns", inputs.filterPatterns());
        checks.texts("alarmActions", inputs.alarmActions());
        checks.texts("subnetIds", inputs.subnetIds());
        checks.texts("securityGroupIds", inputs.securityGroupIds());
        checks.texts("clusterId", List.of(inputs.clusterId()));
        checks.texts("environmentVariables", List.copyOf(inputs.environmentVariables().keySet()));
        checks.texts("secrets", List.copyOf(inputs.secrets().keySet()));
        checks.texts("tags", List.copyOf(inputs.tags().keySet()));
        inputs.environmentVariables().forEach(checks::variable);
        inputs.secrets().forEach(checks::secret);
        inputs.tags().forEach(checks::tag);
        return List.copyOf(checks.problems);
    }

    private void add(String field, String message, String way) {
        problems.add(Problem.of("terraform." + field, message, way));
    }

    private void address(String field, String address) {
        if (Credentials.isInAddress(address)) {
            add(
                    field,
                    label(field)
                            + " must not hold a credential, and what stands in it looks like one:"
                            + " plans and tfvars are plain text.",
                    "Remove user and password before the @; tasks reach the registry and the queue"
                            + " with their roles.");
        }
    }

    private void texts(String field, List<String> texts) {
        if (texts.stream().anyMatch(Credentials::isIn)) {
            add(
                    field,
                    label(field)
                            + " must not hold a credential, and what stands in it looks like one:"
                            + " plans and tfvars are plain text.",
                    "Remove it.");
        }
    }

    private static String label(String field) {
        return FieldLabels.of("terraform." + field);
    }

    private void variable(String name, String value) {
        Optional<String> reason =
                Credentials.wordIn(name)
                        .map(word -> "the name contains " + word)
                        .or(() ->
                                Credentials.isIn(value)
                                        ? Optional.of("the value looks like one")
                                        : Optional.empty());
        reason.ifPresent(why ->
                add(
                        "environmentVariables",
                        "The environment variable ("
                                + name
                                + ") must not hold a credential: "
                                + why
                                + ", and plans and tfvars are plain text.",
                        "Put the ARN of a Secrets Manager secret or an SSM parameter under "
                                + name
                                + " in Secrets."));
    }

    private void secret(String name, String value) {
        // an empty one is still to be filled, which the export says
        if (!value.isEmpty() && !Credentials.isArn(value)) {
            add(
                    "secrets",
                    "The secret ("
                            + name
                            + ") must start with arn: because a plan holds no secret values.",
                    "Store the value in Secrets Manager and write its ARN here.");
        }
    }

    private void tag(String key, String value) {
        boolean isOne = Credentials.named(key) && !value.isEmpty() && !Credentials.isArn(value);
        if (isOne || Credentials.isIn(value)) {
            add(
                    "tags",
                    "The tag ("
                            + key
                            + ") must not hold a credential: whoever lists the resources reads"
                            + " their tags.",
                    "Remove it.");
        }
    }
}
