package dev.pipesplanner.terraform.importing;

import static dev.pipesplanner.terraform.Imports.first;
import static dev.pipesplanner.terraform.Imports.read;
import static dev.pipesplanner.terraform.Imports.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// Code that is written as JSON is read as what it stands for.
final class JsonCodeTest {

    private static final TextFile MAIN =
            new TextFile(
                    "main.tf",
                    """
                    module "worker" {
                      source      = "./sqs-autoscaling-worker"
                      task_cpu    = 256
                      task_memory = 1024
                    }
                    """);

    @Test
    void variablesLocalsAndCallsAreRead() {
        ImportReport report =
                read(
                        new TextFile(
                                "main.tf.json",
                                """
                                {
                                  "//": "generated",
                                  "terraform": { "required_version": ">= 1.9" },
                                  "variable": {
                                    "cpu": { "type": "number", "default": 512 },
                                    "pattern": { "type": "list(string)", "default": ["${x}"] },
                                    "image": { "sensitive": true }
                                  },
                                  "locals": [{ "team": "flows" }, { "mib": "${var.mib}" }],
                                  "module": [
                                    {
                                      "worker": {
                                        "source": "./sqs-autoscaling-worker",
                                        "task_cpu": "${var.cpu}",
                                        "task_memory": "${local.mib}",
                                        "container_image": "${var.image}",
                                        "cluster_id": "${aws_ecs_cluster.apps.id}",
                                        "tags": { "team": "${local.team}", "cost": "$${7}" }
                                      }
                                    }
                                  ]
                                }
                                """),
                        new TextFile("mib.tf", "variable \"mib\" {}\n"),
                        new TextFile(
                                "terraform.tfvars",
                                "cpu = 1024\nmib = 4096\nimage = \"hunter2\"\n"));

        Environment plan = first(report);
        assertThat(plan.task().cpu()).isEqualTo(1024);
        assertThat(plan.task().memory()).isEqualTo(4096);
        assertThat(plan.terraform().tags()).isEqualTo(Map.of("team", "flows", "cost", "${7}"));
        assertThat(report.toString()).doesNotContain("hunter2");
        assertThat(said(report))
                .contains(
                        "MASKED image: a credential; its value was not read",
                        "UNREAD module.worker.cluster_id: Terraform evaluates it")
                .noneMatch(line -> line.startsWith("UNDECLARED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"override.tf.json", "local_override.tf.json"})
    void anOverrideIsMergedInAsTerraformDoes(String name) {
        ImportReport report =
                read(MAIN, new TextFile(name, "{\"module\": {\"worker\": {\"task_cpu\": 512}}}"));

        assertThat(first(report).task().cpu()).isEqualTo(512);
        assertThat(first(report).task().memory()).isEqualTo(1024);
        assertThat(said(report))
                .contains(
                        "SUSPICIOUS "
                                + name
                                + ": Terraform merges it over the other files, and so does the"
                                + " import");
    }

    @Test
    void resourcesAreReadWithTheirBlocks() {
        ImportReport report =
                read(
                        new TextFile(
                                "service.tf",
                                """
                                resource "aws_ecs_service" "worker" {
                                  cluster = "apps"

                                  capacity_provider_strategy {
                                    capacity_provider = "FARGATE"
                                    weight            = 1
                                  }
                                }
                                """),
                        new TextFile(
                                "override.tf.json",
                                """
                                {
                                  "resource": {
                                    "aws_ecs_service": {
                                      "worker": {
                                        "capacity_provider_strategy": [
                                          { "capacity_provider": "FARGATE_SPOT", "weight": 3 }
                                        ]
                                      }
                                    },
                                    "aws_appautoscaling_target": {
                                      "worker": { "min_capacity": 1, "max_capacity": 4 }
                                    }
                                  }
                                }
                                """));

        assertThat(first(report).service().spotWeight()).isEqualTo(3);
        assertThat(first(report).service().onDemandWeight()).isZero();
        assertThat(first(report).service().maxTasks()).isEqualTo(4);
    }

    @Test
    void whatIsNoJsonIsRefusedByItsPlace() {
        assertThatThrownBy(() -> read(MAIN, new TextFile("main.tf.json", "{\n  \"module\": [}")))
                .hasMessage(
                        "main.tf.json, line 2, column 14: expected a literal (text in quotes, a"
                                + " number, true, false, null, [ or {); Terraform takes no"
                                + " references or functions here.\n"
                                + "Correct the file, or leave it out.");
    }
}
