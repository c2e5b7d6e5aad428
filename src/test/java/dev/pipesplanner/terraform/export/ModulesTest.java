package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.AwsProvider;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RequiresTerraform;
import dev.pipesplanner.terraform.TerraformCommand;
import dev.pipesplanner.terraform.TextFile;

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
import java.util.List;

/// The two modules, judged by the real Terraform.
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
    void anExportedEnvironmentIsPlanned(Design design) throws IOException {
        export(design);
        Path root = folder.resolve("envs/dev");

        assertThat(run(root, "init", "-no-color", "-input=false")).contains("initialized");
        assertThat(run(root, "validate", "-no-color")).contains("The configuration is valid.");
        assertThat(run(root, "plan", "-no-color", "-input=false"))
                .contains(design == Design.PIPES ? "aws_pipes_pipe.worker" : "aws_ecs_service")
                .doesNotContain("Warning", "Error");
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnTestsPass(Design design) throws IOException {
        Path module = module(design);

        assertThat(run(module, "init", "-no-color", "-input=false")).contains("initialized");
        assertThat(run(module, "test", "-no-color"))
                .containsPattern("Success! [4-9] passed, 0 failed");
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
                "pipe.tf | $.messageId | $.somethingElse | $. in a value",
            })
    void aMutatedModuleIsRefused(String file, String text, String mutation, String refusal)
            throws IOException {
        Path module = module(Design.PIPES);
        mutate(module.resolve(file), text, mutation == null ? "" : mutation);

        refused(module, refusal);
    }

    @Test
    void twoBasesAreRefused() throws IOException {
        Path module = module(Design.PIPES);
        mutate(module.resolve("pipe.tf"), "base              = 0", "base = 1");
        mutate(
                module.resolve("tests/worker.tftest.hcl"),
                "  task_memory        = 512",
                "  task_memory        = 512\n  on_demand_weight = 1");

        refused(module, "more than one base");
    }

    @Test
    void stepsWithAGapAreRefused() throws IOException {
        Path module = module(Design.SERVICE);
        mutate(
                module.resolve("scaling.tf"),
                "metric_interval_lower_bound = tostring(step_adjustment.value.lower_bound)",
                "metric_interval_lower_bound = tostring(step_adjustment.value.lower_bound + 1)");
        mutate(
                module.resolve("tests/worker.tftest.hcl"),
                "  max_capacity       = 5",
                "  max_capacity       = 5\n"
                    + "  scale_out_steps = [{ lower_bound = 0, adjustment = 1 }, { lower_bound = 9,"
                    + " adjustment = 2 }]");

        refused(module, "steps with a gap or an overlap");
    }

    /// The pipe as the module document drew it: no network, and a container without its size.
    @Test
    void thePipeOfTheModuleDocumentIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("main.tf"),
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
        new TerraformCommand(folder, provider).run("init", "-no-color", "-input=false");
        var validated = new TerraformCommand(folder, provider).run("validate", "-no-color");

        assertThat(validated.exitCode()).isOne();
        assertThat(validated.output())
                .contains(
                        "override without cpu",
                        "override without memory",
                        "missing network configuration");
    }

    private void refused(Path module, String refusal) {
        run(module, "init", "-no-color", "-input=false");
        var result = new TerraformCommand(module, provider).run("test", "-no-color");
        assertThat(result.exitCode()).as(result.output()).isOne();
        assertThat(result.output()).contains("Error: " + refusal);
    }

    private String run(Path where, String... arguments) {
        var result = new TerraformCommand(where, provider).run(arguments);
        assertThat(result.exitCode()).as(result.output()).isZero();
        return result.output();
    }

    private static void mutate(Path file, String text, String mutation) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, mutation));
    }

    private void export(Design design) throws IOException {
        write(
                new PlanExport(BundledModules.read())
                        .add("dev", design, List.of(Exports.file(Exports.FULL, design)))
                        .files());
    }

    private Path module(Design design) throws IOException {
        write(BundledModules.read().of(design).files());
        return folder;
    }

    private void write(List<TextFile> files) throws IOException {
        for (TextFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
    }
}
