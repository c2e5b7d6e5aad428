package dev.pipesplanner.terraform.importing;

import static dev.pipesplanner.terraform.Imports.first;
import static dev.pipesplanner.terraform.Imports.read;
import static dev.pipesplanner.terraform.Imports.said;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A worker's own module in a folder beside the root, as in the repository that the planner started
/// from (FACTS §10).
final class LocalModulesTest {

    private static final String ROOT =
            """
            variable "worker_cpu" {}
            variable "worker_max_capacity" {}

            module "ecs" {
              source              = "%s"
              container_image     = "worker:1"
              worker_cpu          = var.worker_cpu
              worker_max_capacity = var.worker_max_capacity
              cooldown            = module.other.cooldown
            }
            """;

    private static final String MODULE =
            """
            variable "worker_cpu" {}
            variable "worker_memory" { default = 4096 }
            variable "worker_max_capacity" { default = 3 }
            variable "cooldown" { default = 60 }

            resource "aws_ecs_task_definition" "worker" {
              cpu    = var.worker_cpu
              memory = var.worker_memory
            }

            resource "aws_ecs_service" "worker" {
              cluster = "apps"
            }

            resource "aws_appautoscaling_target" "worker" {
              min_capacity = 0
              max_capacity = var.worker_max_capacity
            }

            resource "aws_appautoscaling_policy" "out" {
              step_scaling_policy_configuration {
                adjustment_type = "ExactCapacity"
                cooldown        = var.cooldown

                step_adjustment {
                  metric_interval_lower_bound = 0
                  scaling_adjustment          = 1
                }
              }
            }

            resource "aws_cloudwatch_metric_alarm" "out" {
              comparison_operator = "GreaterThanOrEqualToThreshold"
              metric_name         = "ApproximateNumberOfMessagesVisible"
              threshold           = 7
              evaluation_periods  = 1
            }
            """;

    private static final TextFile VALUES =
            new TextFile("infra/envs/prod.tfvars", "worker_cpu = 2048\nworker_max_capacity = 20\n");

    @ParameterizedTest
    @CsvSource({"./modules/ecs, infra/modules/ecs", "../ecs, ecs"})
    void theResourcesOfItsModuleAreReadWithWhatTheCallPasses(String source, String folder) {
        ImportReport report =
                read(
                        VALUES,
                        new TextFile("infra/main.tf", ROOT.formatted(source)),
                        new TextFile(folder + "/main.tf", MODULE));

        assertThat(report.plan().environments())
                .extracting(Environment::name)
                .containsExactly("prod");
        Environment prod = first(report);
        assertThat(prod.chosenDesign()).isEqualTo(new Setting.Typed<>(Design.SERVICE));
        assertThat(prod.task().cpu()).isEqualTo(2048);
        assertThat(prod.task().memory()).isEqualTo(4096);
        assertThat(prod.service().maxTasks()).isEqualTo(20);
        assertThat(report.found().get("prod"))
                .contains("service.scaling.scaleOut.threshold")
                .doesNotContain("service.scaling.scaleOut.cooldownSeconds");
        assertThat(said(report))
                .contains(
                        "MAPPED module.ecs.aws_ecs_task_definition.worker.memory: task.memory ="
                                + " 4096",
                        "SUSPICIOUS"
                            + " module.ecs.aws_appautoscaling_policy.out.step_scaling_policy_configuration.step_adjustment:"
                            + " scaling out sets the tasks to exactly 1, so the service never has"
                            + " more of them, whatever its maximum (20) says");
    }

    /// A module of a registry, of another place, or one that cannot be read, is its call alone.
    @ParameterizedTest
    @CsvSource({
        "acme/ecs/aws, infra/acme/ecs/aws, ''",
        "../../ecs, ecs, ''",
        "./modules/ecs, infra/modules/ecs, resource {"
    })
    void anyOtherModuleIsItsCallAlone(String source, String folder, String broken) {
        ImportReport report =
                read(
                        VALUES,
                        new TextFile("infra/main.tf", ROOT.formatted(source)),
                        new TextFile(folder + "/main.tf.txt", MODULE),
                        new TextFile(folder + "/broken.tf", broken));

        assertThat(first(report).task().cpu()).isEqualTo(2048);
        assertThat(said(report)).noneMatch(line -> line.contains("aws_ecs_service"));
    }

    @Test
    void whatLiesInAFolderOfModulesIsNoEnvironment() {
        ImportReport report =
                read(
                        new TextFile("dev.tfvars", "task_cpu = 512\n"),
                        new TextFile("modules/ecs/main.tf", MODULE),
                        new TextFile("modules/ecs/examples/x.tfvars", "task_cpu = 1024\n"));

        assertThat(report.plan().environments())
                .extracting(Environment::name)
                .containsExactly("dev");
    }
}
