package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.FargateSizes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Whether a resource keeps to each {@link AwsRule} that can be told before anything is made. A
/// value that is not known yet is not judged.
final class AwsRules {

    private final List<AwsRule> refusals = new ArrayList<>();

    private AwsRules() {}

    static List<AwsRule> refusals(String type, Map<String, Object> config) {
        AwsRules rules = new AwsRules();
        switch (type) {
            case "aws_pipes_pipe" -> rules.pipe(config);
            case "aws_iam_role" ->
                    rules.require(
                            !(config.get("name") instanceof String name) || name.length() <= 64,
                            AwsRule.LONG_NAME);
            case "aws_ecs_task_definition" -> rules.size(config);
            case "aws_ecs_service" -> {
                rules.strategy(config);
                rules.require(one(config, "network_configuration") != null, AwsRule.NO_SUBNET);
            }
            case "aws_appautoscaling_policy" -> rules.steps(config);
            case "aws_lambda_function" -> rules.function(config);
            case "aws_lambda_event_source_mapping" -> rules.mapping(config);
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
        require(!(batch instanceof Number n) || n.longValue() <= 1, AwsRule.BATCH_OF_TASKS);
        strategy(ecs);
        Map<String, Object> vpc = one(one(ecs, "network_configuration"), "aws_vpc_configuration");
        require(vpc != null, AwsRule.NO_NETWORK);
        require(
                vpc == null || !(value(vpc, "subnets") instanceof List<?> l) || !l.isEmpty(),
                AwsRule.NO_SUBNET);
        for (Map<String, Object> container : blocks(one(ecs, "overrides"), "container_override")) {
            require(container.get("name") != null, AwsRule.OVERRIDE_WITHOUT_NAME);
            require(container.get("cpu") != null, AwsRule.OVERRIDE_WITHOUT_CPU);
            require(container.get("memory") != null, AwsRule.OVERRIDE_WITHOUT_MEMORY);
            for (Map<String, Object> variable : blocks(container, "environment")) {
                Object text = variable.get("value");
                require(
                        !(text instanceof String s)
                                || !s.startsWith("$.")
                                || List.of("$.body", "$.messageId").contains(s),
                        AwsRule.PATH_OF_ANOTHER);
            }
        }
    }

    private void function(Map<String, Object> config) {
        require(number(config, "timeout") <= 900, AwsRule.LONG_TIMEOUT);
        boolean isImage = "Image".equals(config.get("package_type"));
        require(
                config.get("package_type") == MessagePack.UNKNOWN
                        || config.get(isImage ? "image_uri" : "s3_key") != null,
                AwsRule.NO_CODE);
        require(
                isImage
                        || config.get("package_type") == MessagePack.UNKNOWN
                        || config.get("runtime") != null && config.get("handler") != null,
                AwsRule.NO_RUNTIME);
    }

    private void mapping(Map<String, Object> config) {
        double batch = number(config, "batch_size");
        Object window = config.get("maximum_batching_window_in_seconds");
        require(
                batch <= 10
                        || window == MessagePack.UNKNOWN
                        || number(config, "maximum_batching_window_in_seconds") >= 1,
                AwsRule.LARGE_BATCH);
        boolean isFifo =
                config.get("event_source_arn") instanceof String arn && arn.endsWith(".fifo");
        require(!isFifo || batch <= 10 && window == null, AwsRule.BATCH_OF_FIFO);
        require(
                one(config, "scaling_config") == null
                        || one(config, "provisioned_poller_config") == null,
                AwsRule.POLLERS_WITH_MAXIMUM);
    }

    private void strategy(Map<String, Object> owner) {
        List<Map<String, Object>> providers = blocks(owner, "capacity_provider_strategy");
        if (providers.isEmpty()) {
            return;
        }
        require(
                value(owner, "launch_type") == null
                        || owner.get("launch_type") == MessagePack.UNKNOWN,
                AwsRule.LAUNCH_TYPE_WITH_STRATEGY);
        boolean known = providers.stream().noneMatch(p -> p.get("weight") == MessagePack.UNKNOWN);
        double weights = providers.stream().mapToDouble(p -> number(p, "weight")).sum();
        require(!known || weights > 0, AwsRule.NO_WEIGHT);
        require(
                providers.stream().filter(p -> number(p, "base") > 0).count() <= 1,
                AwsRule.TWO_BASES);
    }

    private void size(Map<String, Object> config) {
        if (config.get("cpu") instanceof String cpu
                && config.get("memory") instanceof String memory) {
            require(
                    FargateSizes.offers(Integer.parseInt(cpu), Integer.parseInt(memory)),
                    AwsRule.SIZE_NOT_OFFERED);
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
                    AwsRule.STEP_GAP);
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

    private void require(boolean holds, AwsRule refusal) {
        if (!holds) {
            refusals.add(refusal);
        }
    }
}
