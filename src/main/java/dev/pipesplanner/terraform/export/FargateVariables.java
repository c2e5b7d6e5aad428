package dev.pipesplanner.terraform.export;

import java.util.HashSet;
import java.util.Set;

/// The inputs of modules that run tasks of Fargate, and of no others.
public final class FargateVariables {

    /// Those that an export leaves alone where the plan has none.
    public static final Set<String> MAY_BE_OWN =
            Set.of(
                    "cluster_id",
                    "queue_url",
                    "stop_timeout_seconds",
                    "readonly_root_filesystem",
                    "enable_execute_command");

    private static final Set<String> OF_THE_PLAN =
            Set.of(
                    "assign_public_ip",
                    "task_cpu",
                    "task_memory",
                    "ephemeral_storage_size_in_gib",
                    "spot_weight",
                    "on_demand_weight");

    private FargateVariables() {}

    /// These, and the module's own.
    public static Set<String> and(Set<String> own) {
        Set<String> all = new HashSet<>(own);
        all.addAll(OF_THE_PLAN);
        all.addAll(MAY_BE_OWN);
        return Set.copyOf(all);
    }
}
