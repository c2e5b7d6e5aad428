package dev.pipesplanner.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// An account in which nothing is made: it remembers what it was asked to make, in the order of
/// asking, and gives names, ARNs and revisions to it.
final class AwsAccount {

    private static final String NUMBER = "123456789012";
    private static final String PLACE = "eu-central-1:" + NUMBER;

    private final AwsSchema schema;
    private final List<String> changes = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Long> revisions = new HashMap<>();

    AwsAccount(AwsSchema schema) {
        this.schema = schema;
    }

    /// What was created, updated and deleted, such as `create aws_iam_role sample`, since this was
    /// last asked.
    synchronized List<String> changes() {
        List<String> all = List.copyOf(changes);
        changes.clear();
        return all;
    }

    /// What would come of a change, and the attributes that it cannot change in place.
    ///
    /// @param prior null where there is nothing yet
    /// @param proposed null where it is to be deleted; what AWS decides is filled in as unknown
    List<String> plan(String type, Map<String, Object> prior, Map<String, Object> proposed) {
        if (proposed == null) {
            return List.of();
        }
        AwsSchema.Block block = schema.resources().get(type);
        for (AwsSchema.Attribute attribute : block.attributes()) {
            if (attribute.computed() && proposed.get(attribute.name()) == null) {
                proposed.put(attribute.name(), MessagePack.UNKNOWN);
            }
        }
        return prior == null
                ? List.of()
                : block.replacing().stream()
                        .filter(name -> !Objects.equals(prior.get(name), proposed.get(name)))
                        .toList();
    }

    /// Makes the change; what is still unknown in it gets its value.
    ///
    /// @return why AWS would not make it
    synchronized Optional<AwsRule> apply(
            String type, Map<String, Object> prior, Map<String, Object> planned) {
        Map<String, Object> object = planned == null ? prior : planned;
        String place = type + " " + name(object) + " in " + object.get("cluster");
        if (planned == null) {
            taken.remove(place);
            changes.add("delete " + type + " " + name(object));
            return Optional.empty();
        }
        if (prior == null && !taken.add(place)) {
            Optional<AwsRule> refusal = taken(type);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        long revision = prior == null ? revisions.merge(type + name(object), 1L, Long::sum) : 0;
        planned.replaceAll((attribute, value) ->
                value == MessagePack.UNKNOWN
                        ? made(type, attribute, name(object), revision)
                        : value);
        changes.add((prior == null ? "create " : "update ") + type + " " + name(object));
        return Optional.empty();
    }

    private static Optional<AwsRule> taken(String type) {
        return switch (type) {
            case "aws_iam_role" -> Optional.of(AwsRule.ROLE_TAKEN);
            case "aws_cloudwatch_log_group" -> Optional.of(AwsRule.LOG_GROUP_TAKEN);
            case "aws_pipes_pipe" -> Optional.of(AwsRule.PIPE_TAKEN);
            case "aws_ecs_service" -> Optional.of(AwsRule.SERVICE_TAKEN);
            case "aws_lambda_function" -> Optional.of(AwsRule.FUNCTION_TAKEN);
            default -> Optional.empty();
        };
    }

    private static String name(Map<String, Object> object) {
        for (String attribute :
                List.of("name", "family", "function_name", "alarm_name", "resource_id")) {
            if (object.get(attribute) instanceof String name) {
                return name;
            }
        }
        return "";
    }

    private static Object made(String type, String attribute, String name, long revision) {
        String arn = "arn:aws:" + type.replaceAll("^aws_|_.*", "") + ":" + PLACE + ":" + name;
        return switch (attribute) {
            case "revision" -> revision;
            case "arn" -> type.endsWith("task_definition") ? arn + ":" + revision : arn;
            case "arn_without_revision" -> arn;
            case "id" -> type.equals("aws_iam_role") ? name : arn;
            case "url" -> "https://sqs.eu-central-1.amazonaws.com/" + NUMBER + "/" + name;
            default -> "sample";
        };
    }

    /// What a data source says.
    static Map<String, Object> data(Map<String, Object> asked) {
        Map<String, Object> values = new LinkedHashMap<>(asked);
        values.replaceAll((name, _) ->
                switch (name) {
                    case "account_id" -> NUMBER;
                    case "partition" -> "aws";
                    case "dns_suffix" -> "amazonaws.com";
                    default -> "sample";
                });
        return values;
    }
}
