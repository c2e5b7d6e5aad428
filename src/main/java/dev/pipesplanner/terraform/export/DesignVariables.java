package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;

import java.util.List;
import java.util.Set;

/// The inputs that only one of the two modules has (TERRAFORM §3).
final class DesignVariables {

    private static final Set<String> PIPES =
            Set.of(
                    "target",
                    "batch_size",
                    "maximum_batching_window_in_seconds",
                    "pipe_log_level",
                    "pipe_log_execution_data",
                    "filter_patterns");

    private static final Set<String> SERVICE =
            Set.of(
                    "min_capacity",
                    "max_capacity",
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
                    "target_backlog_per_task");

    private static final Set<String> HEADINGS =
            Set.of(
                    "Names and addresses",
                    "Task",
                    "Network",
                    "Pipe",
                    "Service",
                    "Scaling",
                    "Environment of the container, and tags");

    /// Inputs that no export writes, so that they are somebody's own.
    static final Set<String> NEVER_WRITTEN = Set.of("filter_patterns");

    private DesignVariables() {}

    static Set<String> of(Design design) {
        return switch (design) {
            case PIPES -> PIPES;
            case SERVICE -> SERVICE;
        };
    }

    /// What a file with these names cannot hold: the inputs of the other design.
    static Set<String> strangersTo(Set<String> names) {
        return isService(names) ? PIPES : SERVICE;
    }

    /// The headings under which those inputs were written.
    static List<String> headingsBesides(Set<String> names) {
        return isService(names) ? List.of("Pipe") : List.of("Service", "Scaling");
    }

    /// Whether a comment is a heading of ours, of either design.
    static boolean isHeading(String comment) {
        return comment.startsWith("# ") && HEADINGS.contains(comment.substring(2));
    }

    private static boolean isService(Set<String> names) {
        return names.stream().anyMatch(SERVICE::contains);
    }
}
