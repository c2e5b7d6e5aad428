package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.Design;

import java.util.Map;
import java.util.TreeMap;

/// The inputs of the two modules with their types, as TERRAFORM §3 fixes them.
final class ModuleVariables {

    private static final Map<String, String> BOTH =
            Map.ofEntries(
                    Map.entry("name_prefix", "string"),
                    Map.entry("aws_region", "string"),
                    Map.entry("container_image", "string"),
                    Map.entry("queue_url", "string"),
                    Map.entry("queue_arn", "string"),
                    Map.entry("dlq_name", "string"),
                    Map.entry("subnet_ids", "list(string)"),
                    Map.entry("security_group_ids", "list(string)"),
                    Map.entry("cluster_id", "string"),
                    Map.entry("assign_public_ip", "bool"),
                    Map.entry("task_cpu", "number"),
                    Map.entry("task_memory", "number"),
                    Map.entry("environment_variables", "map(string)"),
                    Map.entry("spot_weight", "number"),
                    Map.entry("on_demand_weight", "number"),
                    Map.entry("cpu_architecture", "string"),
                    Map.entry("ephemeral_storage_size_in_gib", "number"),
                    Map.entry("secrets", "map(string)"),
                    Map.entry("log_retention_in_days", "number"),
                    Map.entry("tags", "map(string)"));

    private static final Map<String, String> PIPES =
            Map.of(
                    "batch_size", "number",
                    "maximum_batching_window_in_seconds", "number",
                    "pipe_log_level", "string",
                    "pipe_log_execution_data", "bool",
                    "target", "string");

    private static final Map<String, String> SERVICE =
            Map.ofEntries(
                    Map.entry("min_capacity", "number"),
                    Map.entry("max_capacity", "number"),
                    Map.entry("scaling_policy", "string"),
                    Map.entry("scale_out_metric", "string"),
                    Map.entry("scale_in_metric", "string"),
                    Map.entry("scale_out_adjustment_type", "string"),
                    Map.entry("scale_in_adjustment_type", "string"),
                    Map.entry("scale_out_threshold", "number"),
                    Map.entry("scale_in_threshold", "number"),
                    Map.entry(
                            "scale_out_steps",
                            "list(object({ lower_bound = number, adjustment = number }))"),
                    Map.entry("scale_in_adjustment", "number"),
                    Map.entry("alarm_period_seconds", "number"),
                    Map.entry("scale_out_evaluation_periods", "number"),
                    Map.entry("scale_in_evaluation_periods", "number"),
                    Map.entry("scale_out_cooldown_seconds", "number"),
                    Map.entry("scale_in_cooldown_seconds", "number"),
                    Map.entry("target_backlog_per_task", "number"));

    private ModuleVariables() {}

    static Map<String, String> of(Design design) {
        Map<String, String> variables = new TreeMap<>(BOTH);
        variables.putAll(
                switch (design) {
                    case PIPES -> PIPES;
                    case SERVICE -> SERVICE;
                });
        return variables;
    }
}
