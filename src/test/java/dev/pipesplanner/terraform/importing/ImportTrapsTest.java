package dev.pipesplanner.terraform.importing;

import static dev.pipesplanner.terraform.Imports.first;
import static dev.pipesplanner.terraform.Imports.read;
import static dev.pipesplanner.terraform.Imports.said;
import static dev.pipesplanner.terraform.Imports.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What a reader of somebody else's Terraform may get wrong.
final class ImportTrapsTest {

    @Test
    void valuesForUndeclaredVariablesAreIgnoredAsTerraformDoes() {
        ImportReport report =
                read(
                        new TextFile("variables.tf", "variable \"task_memory\" {}\n"),
                        new TextFile("dev.tfvars", "task_cpu = 4096\ntask_memory = 8192\n"));

        assertThat(first(report).task().cpu()).isEqualTo(1024);
        assertThat(first(report).task().memory()).isEqualTo(8192);
        assertThat(said(report))
                .contains(
                        "UNDECLARED task_cpu: no .tf file beside it declares it, so Terraform"
                                + " ignores it, and so does the import");
    }

    @Test
    void defaultsThatDifferBetweenDocumentsAreNamed() {
        ImportReport report =
                read(
                        new TextFile(
                                "variables.tf",
                                "variable \"task_cpu\" {\n  default = 256\n}\n"
                                        + "variable \"task_memory\" {\n  default = 512\n}\n"),
                        new TextFile("terraform.tfvars", ""),
                        new TextFile("terraform.tfvars.example", "task_cpu = 1024\n"),
                        new TextFile(
                                "README.md",
                                """
                                | Name | Description | Default |
                                |------|-------------|---------|
                                | <a name="input_task_cpu"></a> [task\\_cpu](#input\\_task\\_cpu) | CPU | `512` |
                                | `task_memory` | MiB | `512` |
                                """));

        assertThat(first(report).task().cpu()).isEqualTo(256);
        assertThat(said(report))
                .contains(
                        "SUSPICIOUS task_cpu: its default is 256 in variables.tf, which counts, but"
                                + " 1024 in terraform.tfvars.example and 512 in README.md")
                .noneMatch(line -> line.startsWith("SUSPICIOUS task_memory: its"));
    }

    /// Texts count, but for those that wait to be filled and those that may be credentials.
    @Test
    void textsOfDefaultsAreComparedToo() {
        ImportReport report =
                read(
                        new TextFile(
                                "variables.tf",
                                """
                                variable "aws_region" {
                                  default = "eu-west-1"
                                }

                                variable "queue_url" {
                                  default = ""
                                }

                                variable "container_image" {
                                  default = "worker:1"
                                }
                                """),
                        new TextFile("terraform.tfvars", ""),
                        new TextFile(
                                "terraform.tfvars.example",
                                """
                                aws_region      = "us-east-1"
                                queue_url       = "https://sqs.example.com/jobs"
                                container_image = "user:hunter2@registry/worker:1"
                                """));

        assertThat(said(report))
                .filteredOn(line -> line.contains("its default is"))
                .containsExactly(
                        "SUSPICIOUS aws_region: its default is \"eu-west-1\" in variables.tf, which"
                                + " counts, but \"us-east-1\" in terraform.tfvars.example");
    }

    @Test
    void anExampleOfValuesIsReadWhereThereAreNoOthers() {
        ImportReport report = read(new TextFile("terraform.tfvars.example", "task_cpu = 512\n"));

        assertThat(first(report).name()).isEqualTo("plan");
        assertThat(first(report).task().cpu()).isEqualTo(512);
        assertThat(said(report))
                .contains(
                        "SUSPICIOUS terraform.tfvars.example: an example of values, taken because"
                                + " there are no others");
    }

    /// People write into an example what is no value.
    @Test
    void anExampleThatCannotBeReadIsNotCompared() {
        ImportReport report =
                read(
                        new TextFile("terraform.tfvars", "task_cpu = 256\n"),
                        new TextFile("terraform.tfvars.example", "queue_url = <your queue>\n"));

        assertThat(first(report).task().cpu()).isEqualTo(256);
    }

    @Test
    void anEnvironmentIsNotNamedLikeTheFolderOfModules() {
        assertThatThrownBy(() -> read(new TextFile("Modules.tfvars", "task_cpu = 256\n")))
                .hasMessage(
                        "An environment must not be named modules, as the folder of modules is.\n"
                                + "Rename the file or folder that it is named after.");
    }

    /// As in the repository that the planner started from (FACTS §10).
    @Test
    void policiesAndAlarmsInCodeAreReadWithWhatTheyDo() {
        ImportReport report =
                read(
                        new TextFile(
                                "main.tf",
                                """
                                variable "worker_max_capacity" {
                                  default = 5
                                }

                                resource "aws_ecs_service" "worker" {
                                  name             = "worker"
                                  platform_version = "1.3.0"
                                  desired_count    = 0

                                  capacity_provider_strategy {
                                    capacity_provider = "FARGATE_SPOT"
                                    weight            = 3
                                  }

                                  capacity_provider_strategy {
                                    capacity_provider = "FARGATE"
                                    weight            = 1
                                    base              = 1
                                  }

                                  network_configuration {
                                    subnets = var.private_subnets
                                  }
                                }

                                resource "aws_appautoscaling_target" "worker" {
                                  min_capacity = 0
                                  max_capacity = var.worker_max_capacity
                                }

                                resource "aws_appautoscaling_policy" "up" {
                                  step_scaling_policy_configuration {
                                    adjustment_type = "ExactCapacity"
                                    cooldown        = 60

                                    step_adjustment {
                                      metric_interval_lower_bound = 0
                                      scaling_adjustment          = 1
                                    }
                                  }
                                }

                                resource "aws_appautoscaling_policy" "down" {
                                  step_scaling_policy_configuration {
                                    adjustment_type = "ExactCapacity"
                                    cooldown        = 300

                                    step_adjustment {
                                      metric_interval_upper_bound = 0
                                      scaling_adjustment          = 0
                                    }
                                  }
                                }

                                resource "aws_cloudwatch_metric_alarm" "up" {
                                  comparison_operator = "GreaterThanThreshold"
                                  metric_name         = "ApproximateNumberOfMessagesVisible"
                                  threshold           = 4
                                  period              = 60
                                  evaluation_periods  = 2
                                }

                                resource "aws_cloudwatch_metric_alarm" "down" {
                                  comparison_operator = "LessThanThreshold"
                                  metric_name         = "ApproximateNumberOfMessagesVisible"
                                  threshold           = 1
                                  period              = 60
                                  evaluation_periods  = 5
                                }
                                """));

        Environment plan = first(report);
        assertThat(plan.service().scaling())
                .isEqualTo(
                        new ScalingPolicy.Step(
                                new ScalingRule(
                                        QueueMetric.VISIBLE,
                                        5,
                                        2,
                                        List.of(ScalingStep.exact(0, 1)),
                                        60),
                                new ScalingRule(
                                        QueueMetric.VISIBLE,
                                        1,
                                        5,
                                        List.of(ScalingStep.exact(0, 0)),
                                        300)));
        assertThat(plan.service().maxTasks()).isEqualTo(5);
        assertThat(plan.service().spotWeight()).isEqualTo(3);
        assertThat(plan.service().onDemandWeight()).isEqualTo(1);
        assertThat(plan.service().base().tasks()).isEqualTo(1);
        assertThat(plan.network().access()).isEqualTo(NetworkAccess.NAT_GATEWAY);
        assertThat(said(report))
                .contains(
                        "SUSPICIOUS"
                            + " aws_appautoscaling_policy.up.step_scaling_policy_configuration.step_adjustment:"
                            + " scaling out sets the tasks to exactly 1, so the service never has"
                            + " more of them, whatever its maximum (5) says",
                        "SUSPICIOUS aws_cloudwatch_metric_alarm.down: scaling in looks at visible"
                            + " messages alone: it stops tasks that still work on the last ones",
                        "SUSPICIOUS aws_ecs_service.worker.platform_version: the plan prices"
                            + " platform 1.4.0; an older one such as 1.3.0 has no sizes from 8 vCPU"
                            + " up, no ARM64 and no larger storage for a task");
    }

    @Test
    void noNatGatewayIsNoLongerSilent() {
        ImportReport report = values("enable_nat_gateway = false", "task_cpu = 512");

        assertThat(said(report))
                .contains(
                        "SUSPICIOUS enable_nat_gateway: without a NAT gateway tasks need public"
                                + " addresses or interface endpoints: look at network.access");
        assertThat(first(values("private_subnet_ids = [\"subnet-1\"]")).network().access())
                .isEqualTo(NetworkAccess.NAT_GATEWAY);
    }

    @Test
    void privateSubnetsAreSeenBehindALocal() {
        ImportReport report =
                read(
                        new TextFile(
                                "main.tf",
                                """
                                locals {
                                  nets = module.vpc.private_subnets
                                  ours = local.nets
                                }

                                module "worker" {
                                  source     = "./eventbridge-pipes-worker"
                                  subnet_ids = local.ours
                                }
                                """));

        assertThat(first(report).network().access()).isEqualTo(NetworkAccess.NAT_GATEWAY);
        assertThat(said(report))
                .contains(
                        "SUSPICIOUS network.access: the subnets are called private, so a NAT"
                                + " gateway is assumed: set it if tasks go out another way");
    }

    /// Code that is there and cannot be read is not the same as none.
    @ParameterizedTest
    @CsvSource({
        "false, NAT_GATEWAY, MAPPED, network.access = nat-gateway",
        "true, PUBLIC_IP, SUSPICIOUS, 'the subnets are called private: a public address is of no"
                + " use there'",
        "var.public, NAT_GATEWAY, UNREAD, Terraform evaluates it",
    })
    void privateSubnetsAreSeenInAResource(
            String code, NetworkAccess access, ImportReport.Kind kind, String detail) {
        ImportReport report =
                read(
                        new TextFile(
                                "main.tf",
                                """
                                resource "aws_ecs_service" "worker" {
                                  cluster = "apps"

                                  network_configuration {
                                    subnets          = aws_subnet.private[*].id
                                    assign_public_ip = %s
                                  }
                                }
                                """
                                        .formatted(code)));

        assertThat(first(report).network().access()).isEqualTo(access);
        assertThat(said(report))
                .contains(
                        "UNREAD aws_ecs_service.worker.network_configuration.subnets: Terraform"
                                + " evaluates it",
                        kind
                                + " aws_ecs_service.worker.network_configuration.assign_public_ip: "
                                + detail);
    }

    @Test
    void aWindowIsSeenBehindALocalAndRefusedForItsSize() {
        ImportReport report =
                read(
                        new TextFile(
                                "main.tf",
                                """
                                variable "max_execution_time_seconds" {
                                  default = 900
                                }

                                locals {
                                  window = var.max_execution_time_seconds
                                }

                                module "worker" {
                                  source                             = "./eventbridge-pipes-worker"
                                  maximum_batching_window_in_seconds = local.window
                                }
                                """));

        String window = " module.worker.maximum_batching_window_in_seconds: ";
        assertThat(said(report))
                .contains(
                        "SUSPICIOUS"
                                + window
                                + "it is set to var.max_execution_time_seconds, which is something"
                                + " else; its value is taken, because that is what Terraform"
                                + " builds",
                        "WRONG_TYPE"
                                + window
                                + "pipes.batchWindowSeconds does not take it:"
                                + " pipes.batchWindowSeconds (900) must be 0 to 300.");
    }

    @ParameterizedTest
    @CsvSource({
        "task_definition_cpu, task_definition_memory",
        "ecs_task_cpu, ecs_task_memory",
        "fargate_cpu, fargate_memory",
    })
    void sizesHaveManyNames(String cpu, String memory) {
        Environment read = first(values(cpu + " = 2048", memory + " = \"8192\""));

        assertThat(read.task().cpu()).isEqualTo(2048);
        assertThat(read.task().memory()).isEqualTo(8192);
    }
}
