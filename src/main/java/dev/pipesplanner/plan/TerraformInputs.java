package dev.pipesplanner.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Names and ARNs that only the Terraform modules need; an empty text or list: not in the plan.
///
/// @param filterPatterns event patterns as JSON of what passes the pipe's filter
/// @param alarmActions ARNs that alarms notify
public record TerraformInputs(
        String namePrefix,
        String containerImage,
        String queueUrl,
        String queueArn,
        String dlqName,
        List<String> filterPatterns,
        List<String> alarmActions,
        List<String> subnetIds,
        List<String> securityGroupIds,
        String clusterId,
        Map<String, String> environmentVariables,
        Map<String, String> secrets,
        Map<String, String> tags) {

    public static final TerraformInputs EMPTY =
            new TerraformInputs(
                    "", "", "", "", "", List.of(), List.of(), List.of(), List.of(), "", Map.of(),
                    Map.of(), Map.of());

    public TerraformInputs {
        filterPatterns = List.copyOf(filterPatterns);
        alarmActions = List.copyOf(alarmActions);
        subnetIds = List.copyOf(subnetIds);
        securityGroupIds = List.copyOf(securityGroupIds);
        environmentVariables = sorted(environmentVariables);
        secrets = sorted(secrets);
        tags = sorted(tags);
    }

    /// The secrets that Secrets Manager bills, one for each variable that a task reads; SSM
    /// standard parameters are free (FACTS §12).
    public List<String> secretsManagerArns() {
        return secrets.values().stream().filter(arn -> arn.contains(":secretsmanager:")).toList();
    }

    /// Sorted, so that files and exports read the same whatever the order of typing.
    private static SortedMap<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
