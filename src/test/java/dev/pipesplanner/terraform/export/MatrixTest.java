package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.AwsProvider;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RequiresTerraform;
import dev.pipesplanner.terraform.TerraformFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every target and every policy in every network, and every kind of function.
@RequiresTerraform(unchecked = "that every combination is planned, applied and then at rest")
final class MatrixTest {

    /// @param field of the design that is varied
    private record Combination(Design design, String field, String value, NetworkAccess network) {

        String name() {
            return value + "-" + network.id().split("-")[0];
        }

        Environment environment() {
            Environment environment = Exports.FULL;
            environment = PlanFields.require(field).withText(environment, value);
            environment = PlanFields.require("network.access").withText(environment, network.id());
            environment = PlanFields.require("terraform.namePrefix").withText(environment, name());
            return PlanFields.require("name").withText(environment, name());
        }
    }

    private static final String QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs";

    @TempDir Path path;

    private static List<Combination> combinations(NetworkAccess network) {
        Stream<Combination> targets =
                Stream.of(PipesTarget.values())
                        .map(target ->
                                new Combination(
                                        Design.PIPES, "pipes.target", target.id(), network));
        Stream<Combination> policies =
                Stream.of("fixed", "step", "target-tracking")
                        .map(policy ->
                                new Combination(
                                        Design.SERVICE, "service.scaling.policy", policy, network));
        return Stream.concat(targets, policies).toList();
    }

    /// What makes each of the functions that are built.
    private static final Map<String, List<String>> FUNCTIONS =
            Map.of(
                    "image",
                    List.of(),
                    "zip",
                    List.of("lambda.packageType=zip", "task.architecture=ARM64"),
                    "vpc",
                    List.of("lambda.vpc=true", "lambda.ephemeralStorageMiB=2048"),
                    "fifo",
                    List.of(
                            "workload.queueType=fifo",
                            "terraform.queueUrl=" + QUEUE + ".fifo",
                            "terraform.queueArn=arn:aws:sqs:us-east-1:123456789012:jobs.fifo",
                            "terraform.dlqName=jobs-dlq.fifo"),
                    "pollers",
                    List.of("lambda.provisionedPollers=2", "lambda.provisionedMaxPollers=20"),
                    "filters",
                    List.of(
                            "lambda.batchSize=100",
                            "lambda.batchWindowSeconds=30",
                            "lambda.maximumConcurrency=8",
                            "terraform.filterPatterns={\"body\": {\"type\": [\"order\"]}}"));

    /// What an archive needs, and no plan has.
    private static final String ARCHIVE =
            """
            package_s3_bucket = "artifacts"
            package_s3_key    = "worker.zip"
            handler           = "app.handler"
            runtime           = "python3.13"
            """;

    @Test
    void everyFunctionIsAppliedOnceAndThenAtRest() {
        try (AwsProvider provider = new AwsProvider()) {
            TerraformFolder folder = new TerraformFolder(path, provider);
            PlanExport export = new PlanExport(BundledModules.read());
            StringBuilder root = new StringBuilder();
            FUNCTIONS.forEach((name, fields) -> {
                export.add(name, Design.LAMBDA, List.of());
                root.append("module \"%1$s\" {\n  source = \"./envs/%1$s\"\n".formatted(name))
                        .append(Exports.file(function(name, fields), Design.LAMBDA).text())
                        .append(name.equals("zip") ? ARCHIVE : "")
                        .append("}\n");
            });
            folder.with(export.files()).with("main.tf", root.toString());
            assertThat(folder.run("fmt", "-check", "-diff", "-recursive", "envs", "modules"))
                    .isEmpty();
            folder.initialized();
            assertThat(folder.run("validate", "-no-color")).contains("The configuration is valid.");

            List<String> changes = folder.apply();
            for (String type : List.of("function", "event_source_mapping")) {
                assertThat(changes)
                        .filteredOn(change -> change.startsWith("create aws_lambda_" + type))
                        .hasSameSizeAs(FUNCTIONS.keySet());
            }
            assertThat(folder.run("plan", "-no-color", "-refresh=false", "-detailed-exitcode"))
                    .contains("No changes.");
        }
    }

    private static Environment function(String name, List<String> fields) {
        Environment environment = Exports.FULL;
        for (String field : fields) {
            int sign = field.indexOf('=');
            environment =
                    PlanFields.require(field.substring(0, sign))
                            .withText(environment, field.substring(sign + 1));
        }
        environment = PlanFields.require("terraform.namePrefix").withText(environment, name);
        return PlanFields.require("name").withText(environment, name);
    }

    /// Those of a network in one root, each exported environment a module of it, so that Terraform
    /// starts once for all of them.
    @ParameterizedTest
    @EnumSource
    void everyCombinationIsAppliedOnceAndThenAtRest(NetworkAccess network) {
        try (AwsProvider provider = new AwsProvider()) {
            TerraformFolder folder = new TerraformFolder(path, provider);
            PlanExport export = new PlanExport(BundledModules.read());
            StringBuilder root = new StringBuilder();
            for (Combination each : combinations(network)) {
                export.add(each.name(), each.design(), List.of());
                root.append(
                                "module \"%1$s\" {\n  source = \"./envs/%1$s\"\n"
                                        .formatted(each.name()))
                        .append(Exports.file(each.environment(), each.design()).text())
                        .append("}\n");
            }
            folder.with(export.files()).with("main.tf", root.toString()).initialized();

            assertThat(folder.apply())
                    .filteredOn(change -> change.matches("create aws_(pipes_pipe|ecs_service) .*"))
                    .hasSameSizeAs(combinations(network));
            // what the stand-in reads is what it was told: nothing to refresh
            assertThat(folder.run("plan", "-no-color", "-refresh=false", "-detailed-exitcode"))
                    .contains("No changes.");
        }
    }
}
