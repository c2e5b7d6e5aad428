package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Problem;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.export.Module;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.export.TfvarsExport;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// For each validation of the modules a value that breaks it: the module says so when somebody
/// types it there, and a plan with the same value is never exported (TERRAFORM §1.7, §3).
final class WrongValuesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATCHES = "\"step-functions\"";
    private static final Pattern MESSAGE = Pattern.compile("error_message = \"([^\"]*)\"");

    /// @param values of variables, by name
    /// @param message how the module's begins
    /// @param data of plan fields, as in a plan file; empty where the plan has no such field
    record Wrong(Map<String, String> values, String message, Map<String, String> data) {

        boolean isOf(Design design) {
            List<String> names = BundledModules.read().of(design).variableNames();
            return names.containsAll(values.keySet());
        }

        @Override
        public String toString() {
            return message;
        }
    }

    private static Wrong wrong(String message, String variable, String value) {
        return new Wrong(Map.of(variable, value), message, Map.of());
    }

    private static Wrong wrong(
            String message, String variable, String value, String field, String data) {
        return new Wrong(Map.of(variable, value), message, Map.of(field, data));
    }

    private static String map(String key, String value) {
        return "{ \"" + key + "\" = \"" + value + "\" }";
    }

    private static String json(String key, String value) {
        return "{ \"" + key + "\": \"" + value + "\" }";
    }

    static Stream<Wrong> wrongs() {
        List<Wrong> wrongs = new ArrayList<>(addresses());
        wrongs.addAll(task());
        wrongs.addAll(pipes());
        wrongs.addAll(service());
        wrongs.addAll(lambda());
        return wrongs.stream();
    }

    private static List<Wrong> addresses() {
        String seventeen = "[" + "\"subnet-1\",".repeat(16) + "\"subnet-1\"]";
        String six = "[" + "\"sg-1\",".repeat(5) + "\"sg-1\"]";
        String tag = "aws:x";
        return List.of(
                text("name_prefix", "has blank", "terraform.namePrefix"),
                wrong(
                        "name_prefix and aws_region together",
                        "name_prefix",
                        quoted("a".repeat(38)),
                        "terraform.namePrefix",
                        quoted("a".repeat(38))),
                text("aws_region", "Frankfurt", "region"),
                text("cluster_id", "a/b", "terraform.clusterId"),
                text("container_image", "$.body", "terraform.containerImage"),
                address("container_image", "user:pw@registry/worker:1", "terraform.containerImage"),
                address("queue_url", "https://user:pw@sqs/1/q", "terraform.queueUrl"),
                text("queue_url", "sqs.us-east-1.amazonaws.com/1/q", "terraform.queueUrl"),
                text("queue_arn", "arn:aws:sns:us-east-1:123456789012:q", "terraform.queueArn"),
                text("dlq_name", "https://sqs/q", "terraform.dlqName"),
                wrong(
                        "subnet_ids must name 1 to 16",
                        "subnet_ids",
                        seventeen,
                        "terraform.subnetIds",
                        seventeen),
                wrong(
                        "Each of subnet_ids",
                        "subnet_ids",
                        "[\"$.body\"]",
                        "terraform.subnetIds",
                        "[\"$.body\"]"),
                wrong(
                        "security_group_ids must name 1 to 5",
                        "security_group_ids",
                        six,
                        "terraform.securityGroupIds",
                        six),
                wrong(
                        "Each of security_group_ids",
                        "security_group_ids",
                        "[\"subnet-1\"]",
                        "terraform.securityGroupIds",
                        "[\"subnet-1\"]"),
                entry("environment_variables must have names", "SQS_BODY", "x"),
                entry("environment_variables must have names", "1st", "x"),
                entry("A name in environment_variables looks like", "API_KEY", "x"),
                entry("A value in environment_variables looks like", "DATABASE_URL", "pg://u:p@db"),
                entry("A value in environment_variables begins", "BODY", "$.body"),
                wrong(
                        "Each of secrets must be the ARN",
                        "secrets",
                        map("DB", "hunter2"),
                        "terraform.secrets",
                        json("DB", "hunter2")),
                secret("secrets must have names", "SQS_BODY"),
                secret("secrets must have names", "1st"),
                secret("A name in secrets is in environment_variables", "LOG_LEVEL"),
                wrong(
                        "The queue of queue_arn must be in",
                        "queue_arn",
                        "\"arn:aws:sqs:eu-west-1:123456789012:jobs\"",
                        "terraform.queueArn",
                        "\"arn:aws:sqs:eu-west-1:123456789012:jobs\""),
                new Wrong(
                        Map.of(
                                "queue_arn",
                                "\"arn:aws:sqs:us-east-1:123456789012:others\"",
                                "queue_url",
                                "\"https://sqs.us-east-1.amazonaws.com/123456789012/jobs\""),
                        "queue_arn and queue_url must name",
                        Map.of(
                                "terraform.queueArn",
                                "\"arn:aws:sqs:us-east-1:123456789012:others\"")),
                wrong(
                        "The cluster of cluster_id must be in",
                        "cluster_id",
                        "\"arn:aws:ecs:eu-west-1:123456789012:cluster/apps\"",
                        "terraform.clusterId",
                        "\"arn:aws:ecs:eu-west-1:123456789012:cluster/apps\""),
                wrong(
                        "The keys and values of tags",
                        "tags",
                        map("team", "a&b"),
                        "terraform.tags",
                        json("team", "a&b")),
                wrong(
                        "tags must be at most 50",
                        "tags",
                        map(tag, "v"),
                        "terraform.tags",
                        json(tag, "v")),
                wrong("stop_timeout_seconds must be", "stop_timeout_seconds", "121"),
                wrong(
                        "alarm_actions must be",
                        "alarm_actions",
                        "[\"me\"]",
                        "terraform.alarmActions",
                        "[\"me\"]"),
                new Wrong(
                        Map.of(
                                "enable_execute_command",
                                "true",
                                "readonly_root_filesystem",
                                "true"),
                        "enable_execute_command needs a root file system",
                        Map.of()),
                wrong("Each of kms_key_arns", "kms_key_arns", "[\"alias/mine\"]"),
                wrong("log_kms_key_arn must be", "log_kms_key_arn", "\"alias/mine\""),
                wrong("permissions_boundary_arn must be", "permissions_boundary_arn", "\"me\""));
    }

    private static Wrong secret(String message, String name) {
        String arn = "arn:aws:ssm:us-east-1:123456789012:parameter/p";
        return wrong(message, "secrets", map(name, arn), "terraform.secrets", json(name, arn));
    }

    private static Wrong text(String variable, String value, String field) {
        return wrong(variable + " must be", variable, quoted(value), field, quoted(value));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static Wrong address(String variable, String value, String field) {
        String quoted = "\"" + value + "\"";
        return wrong(variable + " must not hold", variable, quoted, field, quoted);
    }

    private static Wrong entry(String message, String key, String value) {
        return wrong(
                message,
                "environment_variables",
                map(key, value),
                "terraform.environmentVariables",
                json(key, value));
    }

    private static List<Wrong> task() {
        return List.of(
                number("task_cpu", "300", "task.cpu"),
                wrong(
                        "Fargate does not offer this task_memory",
                        "task_memory",
                        "512",
                        "task.memory",
                        "512"),
                text("cpu_architecture", "MIPS", "task.architecture"),
                number("ephemeral_storage_size_in_gib", "201", "task.ephemeralStorageGiB"),
                number("log_retention_in_days", "31", "task.logRetentionDays"),
                weight("spot_weight", "1001", "spotWeight"),
                weight("spot_weight", "-1", "spotWeight"),
                weight("on_demand_weight", "1001", "onDemandWeight"),
                new Wrong(
                        Map.of("spot_weight", "0", "on_demand_weight", "0"),
                        "spot_weight and on_demand_weight must not",
                        Map.of(
                                "pipes.spotWeight", "0",
                                "pipes.onDemandWeight", "0",
                                "service.spotWeight", "0",
                                "service.onDemandWeight", "0")));
    }

    private static Wrong number(String variable, String value, String field) {
        return wrong(variable + " must be", variable, value, field, value);
    }

    private static Wrong weight(String variable, String value, String field) {
        return new Wrong(
                Map.of(variable, value),
                variable + " must be a whole number",
                Map.of("pipes." + field, value, "service." + field, value));
    }

    private static List<Wrong> pipes() {
        return List.of(
                text("target", "lambda", "pipes.target"),
                wrong("desired_state must be", "desired_state", "\"PAUSED\""),
                number("batch_size", "10001", "pipes.batchSize"),
                number("batch_size", "0", "pipes.batchSize"),
                // a plan may hold it: priced and exported as 1 (MODEL §3.1)
                new Wrong(
                        Map.of("batch_size", "2", "target", "\"ecs-task\""),
                        "A pipe starts ECS tasks",
                        Map.of()),
                number("max_message_bytes", "0", "workload.messageBytes"),
                wrong(
                        "ECS takes 8192 characters of overrides: max_message_bytes",
                        "max_message_bytes",
                        "8003",
                        "workload.messageBytes",
                        "8003"),
                // a plan may hold it: priced and exported as 3 (MODEL §3.1)
                batches("ECS takes 8192 characters of overrides: batch_size", "batch_size", "4"),
                batches("max_message_bytes must be set", "max_message_bytes", "null"),
                batches("dlq_name must be set", "dlq_name", "null"),
                new Wrong(
                        Map.of("target", BATCHES, "dlq_name", "\"jobs-dlq.fifo\""),
                        "dlq_name must be a FIFO queue",
                        Map.of("pipes.target", BATCHES, "terraform.dlqName", "\"jobs-dlq.fifo\"")),
                number("state_machine_attempts", "101", "pipes.stateMachineAttempts"),
                number("state_machine_backoff_seconds", "0", "pipes.stateMachineBackoffSeconds"),
                number("maximum_batching_window_in_seconds", "301", "pipes.batchWindowSeconds"),
                text("pipe_log_level", "LOUD", "pipes.logLevel"),
                wrong(
                        "filter_patterns must be at most",
                        "filter_patterns",
                        "[\"{\"]",
                        "terraform.filterPatterns",
                        "[\"{\"]"));
    }

    /// With a state machine; a plan has no such mistake, or leaves the variable out.
    private static Wrong batches(String message, String variable, String value) {
        return new Wrong(Map.of("target", BATCHES, variable, value), message, Map.of());
    }

    private static List<Wrong> service() {
        String out = "service.scaling.scaleOut.";
        String in = "service.scaling.scaleIn.";
        return List.of(
                number("min_capacity", "-1", "service.minTasks"),
                number("max_capacity", "-1", "service.maxTasks"),
                new Wrong(
                        Map.of("min_capacity", "3", "max_capacity", "2"),
                        "max_capacity must be at least",
                        Map.of("service.minTasks", "3", "service.maxTasks", "2")),
                text("base_capacity_provider", "FARGATE_BARE", "service.base.provider"),
                number("base_tasks", "-1", "service.base.tasks"),
                new Wrong(
                        Map.of(
                                "base_capacity_provider",
                                "\"FARGATE_SPOT\"",
                                "base_tasks",
                                "1",
                                "spot_weight",
                                "0"),
                        "base_tasks needs a weight",
                        Map.of(
                                "service.base.provider",
                                "\"spot\"",
                                "service.base.tasks",
                                "1",
                                "service.spotWeight",
                                "0")),
                text("scaling_policy", "wild", "service.scaling.policy"),
                new Wrong(
                        Map.of("scaling_policy", "\"target-tracking\"", "min_capacity", "0"),
                        "target-tracking needs min_capacity",
                        Map.of(
                                "service.scaling.policy",
                                "\"target-tracking\"",
                                "service.minTasks",
                                "0")),
                text("scale_out_metric", "hidden", out + "metric"),
                number("scale_out_threshold", "-1", out + "threshold"),
                number("scale_out_evaluation_periods", "0", out + "evaluationPeriods"),
                number("scale_out_evaluation_periods", "1441", out + "evaluationPeriods"),
                number("scale_out_cooldown_seconds", "1.5", out + "cooldownSeconds"),
                wrong(
                        "scale_out_adjustment_type must be",
                        "scale_out_adjustment_type",
                        "\"PercentChangeInCapacity\""),
                steps("scale_out_steps must be 1 to 20", "[]", "[]"),
                steps(
                        "The first of scale_out_steps must begin at 0",
                        "[{ lower_bound = 1, adjustment = 1 }]",
                        "[{ \"from\": 1, \"change\": 1 }]"),
                steps(
                        "scale_out_steps must ascend",
                        "[{ lower_bound = 0, adjustment = 1 }, { lower_bound = 0, adjustment = 2"
                                + " }]",
                        "[{ \"from\": 0, \"change\": 1 }, { \"from\": 0, \"change\": 2 }]"),
                steps(
                        "The adjustments of scale_out_steps",
                        "[{ lower_bound = 0, adjustment = 1.5 }]",
                        "[{ \"from\": 0, \"change\": 1.5 }]"),
                new Wrong(
                        Map.of(
                                "scale_out_adjustment_type", "\"ExactCapacity\"",
                                "scale_out_steps", "[{ lower_bound = 0, adjustment = -3 }]"),
                        "With ExactCapacity the adjustments",
                        Map.of(out + "steps", "[{ \"from\": 0, \"exact\": -3 }]")),
                new Wrong(
                        Map.of(
                                "scale_in_adjustment_type", "\"ExactCapacity\"",
                                "scale_in_adjustment", "-2"),
                        "With ExactCapacity scale_in_adjustment",
                        Map.of(in + "steps", "[{ \"from\": 0, \"exact\": -2 }]")),
                text("scale_in_metric", "hidden", in + "metric"),
                number("scale_in_threshold", "-1", in + "threshold"),
                number("scale_in_evaluation_periods", "0", in + "evaluationPeriods"),
                number("scale_in_cooldown_seconds", "-1", in + "cooldownSeconds"),
                wrong(
                        "scale_in_adjustment_type must be",
                        "scale_in_adjustment_type",
                        "\"PercentChangeInCapacity\""),
                wrong(
                        "scale_in_adjustment must be whole",
                        "scale_in_adjustment",
                        "0.5",
                        in + "steps",
                        "[{ \"from\": 0, \"change\": 0.5 }]"),
                wrong("alarm_period_seconds must be a multiple", "alarm_period_seconds", "90"),
                new Wrong(
                        Map.of("target_backlog_per_task", "0"),
                        "target_backlog_per_task must be above 0",
                        Map.of(
                                "service.scaling.policy",
                                "\"target-tracking\"",
                                "service.minTasks",
                                "1",
                                "service.scaling.targetBacklogPerTask",
                                "0")));
    }

    private static List<Wrong> lambda() {
        String parameter = "arn:aws:ssm:us-east-1:123456789012:parameter/x";
        return List.of(
                text("package_type", "Jar", "lambda.packageType"),
                zip("package_s3_bucket", "A"),
                zip("package_s3_key", ""),
                zip("handler", "app handler"),
                zip("runtime", "Python 3"),
                number(
                        "queue_visibility_timeout_seconds",
                        "43201",
                        "queue.visibilityTimeoutSeconds"),
                wrong(
                        "queue_visibility_timeout_seconds must be at least",
                        "queue_visibility_timeout_seconds",
                        "899",
                        "queue.visibilityTimeoutSeconds",
                        "899"),
                number("memory_size", "127", "lambda.memoryMiB"),
                number("timeout", "1801", "lambda.timeoutSeconds"),
                number("ephemeral_storage_size_in_mib", "511", "lambda.ephemeralStorageMiB"),
                ofFunction(
                        wrong("batch_size above 10", "batch_size", "11", "lambda.batchSize", "11")),
                fifo("batch_size must be at most 10", "batch_size", "11", "lambda.batchSize"),
                fifo(
                        "maximum_batching_window_in_seconds must be 0",
                        "maximum_batching_window_in_seconds",
                        "1",
                        "lambda.batchWindowSeconds"),
                number("maximum_concurrency", "1001", "lambda.maximumConcurrency"),
                number("minimum_pollers", "1", "lambda.provisionedPollers"),
                new Wrong(
                        Map.of(
                                "minimum_pollers", "2",
                                "maximum_pollers", "20",
                                "maximum_concurrency", "2"),
                        "minimum_pollers excludes",
                        Map.of("lambda.provisionedPollers", "2", "lambda.maximumConcurrency", "2")),
                number("maximum_pollers", "2001", "lambda.provisionedMaxPollers"),
                wrong("minimum_pollers and maximum_pollers must both", "minimum_pollers", "2"),
                new Wrong(
                        Map.of("minimum_pollers", "20", "maximum_pollers", "2"),
                        "maximum_pollers must be at least",
                        Map.of(
                                "lambda.provisionedPollers",
                                "20",
                                "lambda.provisionedMaxPollers",
                                "2")),
                new Wrong(
                        Map.of(
                                "subnet_ids",
                                "[]",
                                "security_group_ids",
                                "[\"sg-1\"]",
                                "timeout",
                                "3"),
                        "subnet_ids and security_group_ids must both",
                        Map.of()),
                ofFunction(entry("Lambda takes environment_variables", "LOG.LEVEL", "x")),
                ofFunction(entry("Lambda takes environment_variables", "AWS_REGION", "x")),
                ofFunction(
                        entry(
                                "environment_variables and the ARNs of secrets",
                                "LARGE",
                                "x".repeat(4_097))),
                ofFunction(
                        wrong(
                                "Lambda takes secrets",
                                "secrets",
                                map("DB-KEY", parameter),
                                "terraform.secrets",
                                json("DB-KEY", parameter))),
                new Wrong(
                        Map.of(
                                "secrets",
                                map("DB", parameter),
                                "environment_variables",
                                map("DB_ARN", "x"),
                                "timeout",
                                "3"),
                        "A name in secrets with _ARN behind it",
                        Map.of(
                                "terraform.secrets",
                                json("DB", parameter),
                                "terraform.environmentVariables",
                                json("DB_ARN", "x"))));
    }

    /// Of a function alone: no other module has a timeout.
    private static Wrong ofFunction(Wrong wrong) {
        Map<String, String> values = new TreeMap<>(wrong.values());
        values.put("timeout", "3");
        return new Wrong(values, wrong.message(), wrong.data());
    }

    private static Wrong zip(String variable, String value) {
        return new Wrong(
                Map.of("package_type", "\"Zip\"", variable, quoted(value)),
                variable + " must be",
                Map.of());
    }

    private static Wrong fifo(String message, String variable, String value, String field) {
        String arn = quoted("arn:aws:sqs:us-east-1:123456789012:jobs.fifo");
        return new Wrong(
                Map.of(variable, value, "queue_arn", arn, "timeout", "3"),
                message,
                Map.of(
                        field,
                        value,
                        "terraform.queueArn",
                        arn,
                        "terraform.queueUrl",
                        quoted("https://sqs.us-east-1.amazonaws.com/123456789012/jobs.fifo"),
                        "workload.queueType",
                        "\"fifo\""));
    }

    private static Wrong steps(String message, String value, String data) {
        return wrong(message, "scale_out_steps", value, "service.scaling.scaleOut.steps", data);
    }

    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource("wrongs")
    void aPlanThatHoldsItIsNotExported(Wrong wrong) {
        for (Design design : Design.values()) {
            if (wrong.isOf(design) && !wrong.data().isEmpty()) {
                assertThat(refusals(wrong, design)).as(design.id()).isNotEmpty();
            }
        }
    }

    private static List<String> refusals(Wrong wrong, Design design) {
        Environment environment = Exports.FULL;
        try {
            for (var data : new TreeMap<>(wrong.data()).descendingMap().entrySet()) {
                environment =
                        PlanFields.require(data.getKey())
                                .withData(environment, data(data.getValue()));
            }
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        List<String> problems = PlanChecks.of(environment).stream().map(Problem::message).toList();
        return switch (Tfvars.of(environment, design, Exports.HEADER)) {
            case TfvarsExport.Refused(List<String> reasons) -> reasons;
            case TfvarsExport.Ready _ -> problems;
        };
    }

    private static Object data(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /// As many values in one run as do not hide each other.
    @ParameterizedTest
    @EnumSource
    @RequiresTerraform(unchecked = "that every validation of the modules refuses a wrong value")
    void theModuleRefusesIt(Design design) throws IOException {
        List<Wrong> left = new ArrayList<>(wrongs().filter(wrong -> wrong.isOf(design)).toList());
        assertThat(left.stream().map(Wrong::message))
                .as("every validation is broken by one of these")
                .allSatisfy(message ->
                        assertThat(messages(design)).anyMatch(m -> m.startsWith(message)));
        assertThat(messages(design))
                .allSatisfy(message ->
                        assertThat(left).anyMatch(wrong -> message.startsWith(wrong.message())));
        Module module = BundledModules.read().of(design);
        Files.writeString(folder.resolve("main.tf"), module.variables());
        TerraformCommand terraform = new TerraformCommand(folder);
        assertThat(terraform.run("init", "-no-color", "-input=false").exitCode()).isZero();
        while (!left.isEmpty()) {
            List<Wrong> together = together(left);
            left.removeAll(together);
            TfvarsText file =
                    ((TfvarsText.Read.Parsed)
                                    TfvarsText.read(Exports.file(Exports.FULL, design).text()))
                            .file();
            for (Wrong wrong : together) {
                for (var value : wrong.values().entrySet()) {
                    file =
                            file.names().contains(value.getKey())
                                    ? file.with(value.getKey(), value.getValue())
                                    : file.append(value.getKey() + " = " + value.getValue() + "\n");
                }
            }
            Files.writeString(folder.resolve("terraform.tfvars"), file.text());
            String output = plain(terraform.run("plan", "-no-color", "-input=false").output());
            assertThat(together)
                    .as(output)
                    .allSatisfy(wrong -> assertThat(output).contains(plain(wrong.message())));
        }
    }

    /// The first, and further ones about variables that stand for themselves.
    private static List<Wrong> together(List<Wrong> left) {
        List<Wrong> together = new ArrayList<>(List.of(left.getFirst()));
        Set<String> others =
                Set.of(
                        "aws_region",
                        "timeout",
                        "package_type",
                        "minimum_pollers",
                        "maximum_concurrency",
                        "maximum_batching_window_in_seconds",
                        "queue_arn",
                        "subnet_ids",
                        "base_tasks",
                        "base_capacity_provider",
                        "dlq_name",
                        "environment_variables",
                        "max_message_bytes",
                        "queue_url",
                        "task_cpu",
                        "spot_weight",
                        "target",
                        "min_capacity",
                        "scale_out_adjustment_type",
                        "scale_in_adjustment_type",
                        "scaling_policy");
        if (left.getFirst().values().keySet().stream().anyMatch(others::contains)) {
            return together;
        }
        List<String> taken = new ArrayList<>(left.getFirst().values().keySet());
        for (Wrong wrong : left.subList(1, left.size())) {
            Set<String> names = wrong.values().keySet();
            if (names.stream().noneMatch(n -> taken.contains(n) || others.contains(n))
                    && !names.contains("alarm_period_seconds")) {
                together.add(wrong);
                taken.addAll(names);
            }
        }
        return together;
    }

    private static Set<String> messages(Design design) {
        Matcher matcher = MESSAGE.matcher(BundledModules.read().of(design).variables());
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /// Terraform breaks lines where its frame ends.
    private static String plain(String text) {
        return text.replaceAll("[\\s│╷╵]+", " ");
    }
}
