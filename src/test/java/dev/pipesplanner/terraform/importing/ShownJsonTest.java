package dev.pipesplanner.terraform.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.AwsProvider;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RequiresTerraform;
import dev.pipesplanner.terraform.TerraformFolder;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/// What the real Terraform shows of a plan and of a state, read back.
@RequiresTerraform(unchecked = "that what Terraform shows of a plan or a state is read as it is")
final class ShownJsonTest {

    /// Names are put together from the prefix; a pipe is given no URL, of a service only its role's
    /// policy the ARN, and the queue of a function hides messages by itself.
    private static List<String> notInResources(Design design) {
        return switch (design) {
            case PIPES -> List.of("name_prefix", "queue_url");
            case SERVICE -> List.of("name_prefix", "queue_arn");
            case LAMBDA -> List.of("name_prefix", "queue_visibility_timeout_seconds");
        };
    }

    @AutoClose private final AwsProvider provider = new AwsProvider();

    @TempDir Path path;

    @ParameterizedTest
    @CsvSource({
        "pipes, pipes.logLevel, INFO",
        "service, service.scaling.policy, step",
        "service, service.scaling.policy, target-tracking",
        "lambda, lambda.batchSize, 5",
        "lambda, lambda.provisionedPollers, 2",
    })
    void resourcesAloneSayWhatWasExported(String id, String field, String value) {
        Design design = Design.of(id);
        Environment environment = PlanFields.require(field).withText(Exports.FULL, value);
        TerraformFolder folder = new TerraformFolder(path, provider);
        folder.in("worker").with(BundledModules.read().of(design).files());
        folder.with(
                        "main.tf",
                        "module \"worker\" {\n  source = \"./worker\"\n"
                                + Exports.file(environment, design).text()
                                + "}\n")
                .initialized();

        folder.run("plan", "-input=false", "-no-color", "-out=shown.plan");
        Environment planned = read(folder.run("show", "-json", "shown.plan"));
        folder.run("apply", "-input=false", "-no-color", "shown.plan");
        Environment built = read(folder.run("show", "-json"));

        assertThat(values(planned, design)).isEqualTo(values(environment, design));
        assertThat(values(built, design)).isEqualTo(values(environment, design));
    }

    /// Terraform prints the values, and marks where they go.
    @Test
    void whatIsMarkedAsSensitiveIsNotRead() {
        TerraformFolder folder = new TerraformFolder(path, provider);
        folder.in("worker").with(BundledModules.read().of(Design.PIPES).files());
        folder.with(
                        "main.tf",
                        """
                        variable "image" {
                          sensitive = true
                        }

                        variable "groups" {
                          sensitive = true
                        }

                        module "worker" {
                          source = "./worker"
                        %s
                        }
                        """
                                .formatted(
                                        Exports.file(Exports.FULL, Design.PIPES)
                                                .text()
                                                .replaceAll(
                                                        "(?m)^container_image .*",
                                                        "container_image = var.image")
                                                .replaceAll(
                                                        "(?s)security_group_ids = \\[.*?\\]",
                                                        "security_group_ids = var.groups")))
                .with(
                        "terraform.tfvars",
                        "image = \"registry.example.com/hunter2:1\"\ngroups = [\"sg-0hunter2\"]\n")
                .initialized();

        folder.run("plan", "-input=false", "-no-color", "-out=shown.plan");
        String shown = folder.run("show", "-json", "shown.plan");
        ImportReport report = report(shown);

        assertThat(shown).contains("hunter2");
        assertThat(report.toString()).doesNotContain("hunter2");
        assertThat(report.lines())
                .filteredOn(line -> line.kind() == ImportReport.Kind.MASKED)
                .extracting(ImportReport.Line::variable)
                .contains(
                        "image",
                        "groups",
                        "module.worker.aws_ecs_task_definition.worker.container_definitions");
        assertThat(report.plan().environments().getFirst().task().cpu())
                .isEqualTo(Exports.FULL.task().cpu());
    }

    private static ImportReport report(String shown) {
        return new TerraformImport(BundledModules.mapping())
                .read("dev", List.of(new TextFile("shown.json", shown)));
    }

    private static Environment read(String shown) {
        return report(shown).plan().environments().getFirst();
    }

    private static List<String> values(Environment environment, Design design) {
        Environment built =
                PlanFields.require("queue.visibilityTimeoutSeconds").withText(environment, "5400");
        return Exports.file(built, design)
                .text()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .filter(line -> notInResources(design).stream().noneMatch(line::startsWith))
                .map(line -> line.replaceAll(" += ", " = "))
                .sorted()
                .toList();
    }
}
