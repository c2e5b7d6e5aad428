package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.AwsProvider;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RequiresTerraform;
import dev.pipesplanner.terraform.TerraformFolder;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The modules, judged by the real Terraform.
@RequiresTerraform(unchecked = "that the modules are valid, planned as meant and refuse mistakes")
final class ModulesTest {

    private static AwsProvider provider;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        provider = new AwsProvider();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @ParameterizedTest
    @EnumSource
    void anExportedEnvironmentIsPlanned(Design design) {
        PlanExport export =
                new PlanExport(BundledModules.read())
                        .add("dev", design, List.of(Exports.file(Exports.FULL, design)));
        TerraformFolder root =
                new TerraformFolder(folder, provider)
                        .with(export.files())
                        .in("envs/dev")
                        .initialized();

        assertThat(root.run("validate", "-no-color")).contains("The configuration is valid.");
        assertThat(root.run("plan", "-no-color", "-input=false"))
                .contains(DesignModule.of(design).resourceReader().type() + ".worker")
                .doesNotContain("Warning", "Error");
    }

    @Test
    void theDesignsOfAPlanAreExportedTogether() {
        PlanExport export = new PlanExport(BundledModules.read());
        for (Design design : Design.values()) {
            Environment environment =
                    PlanFields.require("name").withText(Exports.FULL, design.id());
            export.add(design.id(), design, List.of(Exports.file(environment, design)));
        }
        TerraformFolder all = new TerraformFolder(folder, provider).with(export.files());

        for (Design design : Design.values()) {
            assertThat(all.in("envs/" + design.id()).initialized().run("validate", "-no-color"))
                    .contains("The configuration is valid.");
        }
        assertThat(folder.resolve("modules").toFile().list())
                .containsExactlyInAnyOrderElementsOf(
                        DesignModule.all().stream().map(DesignModule::name).toList());
        assertThat(all.run("fmt", "-check", "-recursive")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnTestsPass(Design design) {
        assertThat(module(design).initialized().run("test", "-no-color"))
                .containsPattern("Success! [1-9][0-9] passed, 0 failed");
    }

    @ParameterizedTest
    @EnumSource
    void itsExampleIsPlanned(Design design) {
        TerraformFolder example = module(design).in("examples/" + design.id()).initialized();

        assertThat(example.run("validate", "-no-color")).contains("The configuration is valid.");
        List<String> command = new ArrayList<>(List.of("plan", "-no-color", "-input=false"));
        command.addAll(inputsOfTheExample(design));
        assertThat(example.run(command.toArray(String[]::new)))
                .contains("module.worker." + what(design) + ".worker will be created")
                .doesNotContain("Warning", "Error");
    }

    private static List<String> inputsOfTheExample(Design design) {
        return switch (design) {
            case PIPES, SERVICE ->
                    List.of(
                            "-var=container_image=busybox:1.37",
                            "-var=subnet_ids=[\"subnet-0a1b2c3d\"]",
                            "-var=security_group_ids=[\"sg-0a1b2c3d\"]");
            case LAMBDA ->
                    List.of(
                            "-var=container_image=123456789012.dkr.ecr.eu-central-1.amazonaws.com/"
                                    + "worker:1.4");
        };
    }

    private static String what(Design design) {
        return switch (design) {
            case PIPES, SERVICE -> "aws_ecs_task_definition";
            case LAMBDA -> "aws_lambda_function";
        };
    }

    /// As for the pipe's module.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function.tf | var.timeout | 901 | a function that runs for more than 900 s",
                "function.tf | local.is_image ? var.container_image : null | null | a function"
                        + " without its image",
                "mapping.tf | = var.batch_size | = 11 | a batch above 10 without a window",
                "mapping.tf | var.maximum_concurrency == null ? [] : [var.maximum_concurrency] |"
                    + " var.minimum_pollers == null ? [] : [2] | provisioned pollers with a maximum"
                    + " concurrency",
            })
    void aMutatedFunctionIsRefused(String file, String text, String mutation, String refusal)
            throws IOException {
        module(Design.LAMBDA);
        mutate(file, text, mutation);

        refused(refusal);
    }

    /// One mutation for each rule that the provider does not check (TERRAFORM §1.7).
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pipe.tf | weight            = capacity_provider_strategy.value.weight | weight = 0"
                        + " | weights that sum to 0",
                "pipe.tf | task_count              = 1 | launch_type = \"FARGATE\" | launch_type"
                        + " with a strategy",
                "task.tf | memory                   = tostring(var.task_memory) | memory = \"513\""
                        + " | a cpu and memory pair",
                "pipe.tf | name   = \"worker\" | | override without name",
                "pipe.tf | cpu    = var.task_cpu | | override without cpu",
                "pipe.tf | memory = var.task_memory | | override without memory",
                "pipe.tf | subnets          = var.subnet_ids | subnets = [] | missing subnets",
                "pipe.tf | batch_size                         = var.batch_size | batch_size = 2 |"
                        + " batch_size above 1",
                "pipe.tf | ${local.pipe_name}-${var.aws_region} | a23456789-123456789-123456789-"
                        + "123456789-123456789-123456789-12345 | a role's name of more than 64",
                "pipe.tf | $.messageId | $.somethingElse | $. in a value",
            })
    void aMutatedModuleIsRefused(String file, String text, String mutation, String refusal)
            throws IOException {
        module(Design.PIPES);
        mutate(file, text, mutation == null ? "" : mutation);

        refused(refusal);
    }

    @Test
    void twoBasesAreRefused() throws IOException {
        module(Design.PIPES);
        mutate("pipe.tf", "base              = 0", "base = 1");
        mutate(
                "tests/worker.tftest.hcl",
                "  task_memory        = 512",
                "  task_memory        = 512\n  on_demand_weight = 1");

        refused("more than one base");
    }

    @Test
    void stepsWithAGapAreRefused() throws IOException {
        module(Design.SERVICE);
        mutate(
                "scaling.tf",
                "metric_interval_lower_bound = tostring(step_adjustment.value.lower_bound)",
                "metric_interval_lower_bound = tostring(step_adjustment.value.lower_bound + 1)");
        mutate(
                "tests/worker.tftest.hcl",
                "  max_capacity       = 5",
                "  max_capacity       = 5\n"
                    + "  scale_out_steps = [{ lower_bound = 0, adjustment = 1 }, { lower_bound = 9,"
                    + " adjustment = 2 }]");

        refused("steps with a gap or an overlap");
    }

    /// The pipe as the module document drew it: no network, and a container without its size.
    @Test
    void thePipeOfTheModuleDocumentIsRefused() {
        TerraformFolder root = new TerraformFolder(folder, provider);
        root.with(
                "main.tf",
                """
                resource "aws_pipes_pipe" "worker" {
                  name     = "sample-worker-pipe"
                  role_arn = "arn:aws:iam::123456789012:role/pipe"
                  source   = "arn:aws:sqs:eu-central-1:123456789012:sample"
                  target   = "arn:aws:ecs:eu-central-1:123456789012:cluster/main"

                  target_parameters {
                    ecs_task_parameters {
                      task_definition_arn = "arn:aws:ecs:eu-central-1:123456789012:task-definition/w"

                      capacity_provider_strategy {
                        capacity_provider = "FARGATE_SPOT"
                        weight            = 100
                      }

                      overrides {
                        container_override {
                          name = "worker"

                          environment {
                            name  = "SQS_BODY"
                            value = "$.body"
                          }
                        }
                      }
                    }
                  }
                }
                """);

        assertThat(root.initialized().failing("validate", "-no-color"))
                .contains(
                        "override without cpu",
                        "override without memory",
                        "missing network configuration");
    }

    private void refused(String refusal) {
        assertThat(new TerraformFolder(folder, provider).initialized().failing("test", "-no-color"))
                .contains("Error: " + refusal);
    }

    private void mutate(String file, String text, String mutation) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, mutation));
    }

    private TerraformFolder module(Design design) {
        return new TerraformFolder(folder, provider).with(BundledModules.read().of(design).files());
    }
}
