package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.FargateSizes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What AWS refuses although the provider's schema allows it (TERRAFORM §1.7 and §1.8). A value
/// that is not known yet is not judged.
final class AwsRules {

    private final List<String> refusals = new ArrayList<>();

    private AwsRules() {}

    static List<String> refusals(String type, Map<String, Object> config) {
        AwsRules rules = new AwsRules();
        switch (type) {
            case "aws_pipes_pipe" -> rules.pipe(config);
            case "aws_ecs_task_definition" -> rules.size(config);
            case "aws_ecs_service" -> {
                rules.strategy(config);
                rules.require(one(config, "network_configuration") != null, "missing subnets");
            }
            case "aws_appautoscaling_policy" -> rules.steps(config);
            default -> {}
        }
        return rules.refusals;
    }

    private void pipe(Map<String, Object> config) {
        Map<String, Object> target = one(config, "target_parameters");
        Map<String, Object> ecs = one(target, "ecs_task_parameters");
        if (ecs == null) {
            return;
        }
        Object batch =
                value(one(one(config, "source_parameters"), "sqs_queue_parameters"), "batch_size");
        require(
                !(batch instanceof Number n) || n.longValue() <= 1,
                "batch_size above 1 for an ECS target");
        strategy(ecs);
        Map<String, Object> vpc = one(one(ecs, "network_configuration"), "aws_vpc_configuration");
        require(vpc != null, "missing network configuration");
        require(
                vpc == null || !(value(vpc, "subnets") instanceof List<?> l) || !l.isEmpty(),
                "missing subnets");
        for (Map<String, Object> container : blocks(one(ecs, "overrides"), "container_override")) {
            require(container.get("name") != null, "override without name");
            require(container.get("cpu") != null, "override without cpu");
            require(container.get("memory") != null, "override without memory");
            for (Map<String, Object> variable : blocks(container, "environment")) {
                Object text = variable.get("value");
                require(
                        !(text instanceof String s)
                                || !s.startsWith("$.")
                                || List.of("$.body", "$.messageId").contains(s),
                        "$. in a value that is no path of ours");
            }
        }
    }

    private void strategy(Map<String, Object> owner) {
        List<Map<String, Object>> providers = blocks(owner, "capacity_provider_strategy");
        if (providers.isEmpty()) {
            return;
        }
        require(
                value(owner, "launch_type") == null
                        || owner.get("launch_type") == MessagePack.UNKNOWN,
                "launch_type with a strategy");
        boolean known = providers.stream().noneMatch(p -> p.get("weight") == MessagePack.UNKNOWN);
        double weights = providers.stream().mapToDouble(p -> number(p, "weight")).sum();
        require(!known || weights > 0, "weights that sum to 0");
        require(
                providers.stream().filter(p -> number(p, "base") > 0).count() <= 1,
                "more than one base");
    }

    private void size(Map<String, Object> config) {
        if (config.get("cpu") instanceof String cpu
                && config.get("memory") instanceof String memory) {
            require(
                    FargateSizes.offers(Integer.parseInt(cpu), Integer.parseInt(memory)),
                    "a cpu and memory pair that Fargate does not offer");
        }
    }

    private void steps(Map<String, Object> config) {
        List<Map<String, Object>> steps =
                blocks(one(config, "step_scaling_policy_configuration"), "step_adjustment");
        boolean known =
                steps.stream()
                        .flatMap(s ->
                                Stream.of(
                                                "metric_interval_lower_bound",
                                                "metric_interval_upper_bound")
                                        .map(s::get))
                        .noneMatch(v -> v == MessagePack.UNKNOWN);
        if (!known || steps.isEmpty()) {
            return;
        }
        List<Map<String, Object>> sorted =
                steps.stream().sorted((a, b) -> Double.compare(lower(a), lower(b))).toList();
        for (int i = 1; i < sorted.size(); i++) {
            require(
                    Objects.equals(upper(sorted.get(i - 1)), lower(sorted.get(i))),
                    "steps with a gap or an overlap");
        }
    }

    private static double lower(Map<String, Object> step) {
        Object bound = step.get("metric_interval_lower_bound");
        return bound == null ? Double.NEGATIVE_INFINITY : MessagePack.number(bound);
    }

    private static double upper(Map<String, Object> step) {
        Object bound = step.get("metric_interval_upper_bound");
        return bound == null ? Double.POSITIVE_INFINITY : MessagePack.number(bound);
    }

    private static double number(Map<String, Object> block, String name) {
        return block.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    private static Object value(Map<String, Object> block, String name) {
        return block == null ? null : block.get(name);
    }

    private static Map<String, Object> one(Map<String, Object> block, String name) {
        List<Map<String, Object>> found = blocks(block, name);
        return found.isEmpty() ? null : found.getFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> blocks(Map<String, Object> block, String name) {
        return value(block, name) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, Object>) item)
                        .toList()
                : List.of();
    }

    private void require(boolean holds, String refusal) {
        if (!holds) {
            refusals.add(refusal);
        }
    }
}
