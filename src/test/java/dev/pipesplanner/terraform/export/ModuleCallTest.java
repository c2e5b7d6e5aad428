package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.AwsProvider;
import dev.pipesplanner.terraform.RequiresTerraform;
import dev.pipesplanner.terraform.TerraformFolder;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The call of `eventbridge-pipes-worker` as the document draws it that the module comes from, with
/// exactly its arguments: beside a queue module and a cluster, whose values are not known yet.
@RequiresTerraform(unchecked = "that the module takes the call it was made for")
final class ModuleCallTest {

    private static final String QUEUE =
            """
            resource "aws_sqs_queue" "dead_letters" {
              name = "jobs-dlq"
            }

            resource "aws_sqs_queue" "jobs" {
              name = "jobs"
            }

            output "queue_url" {
              value = aws_sqs_queue.jobs.url
            }

            output "queue_arn" {
              value = aws_sqs_queue.jobs.arn
            }

            output "dlq_name" {
              value = aws_sqs_queue.dead_letters.name
            }
            """;

    private static final String CALL =
            """
            resource "aws_ecs_cluster" "main" {
              name = "apps"
            }

            module "queue" {
              source = "./modules/queue"
            }

            module "worker" {
              source = "./modules/eventbridge-pipes-worker"

              name_prefix        = "jobs-prod"
              aws_region         = "eu-central-1"
              container_image    = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/worker:latest"
              queue_url          = module.queue.queue_url
              queue_arn          = module.queue.queue_arn
              dlq_name           = module.queue.dlq_name
              subnet_ids         = ["subnet-0a1b2c3d", "subnet-1a1b2c3d"]
              security_group_ids = ["sg-0a1b2c3d"]
              cluster_id         = aws_ecs_cluster.main.id
              assign_public_ip   = false
              task_cpu           = 1024
              task_memory        = 2048
              batch_size         = 1

              environment_variables = {
                DB_HOST     = "db.internal"
                DB_PORT     = "5432"
                DB_NAME     = "jobs"
                DB_USERNAME = "worker"
                DB_PASSWORD = "example"
                HEADLESS    = "true"
              }
            }
            """;

    @AutoClose private final AwsProvider provider = new AwsProvider();

    @TempDir Path path;

    @Test
    void onlyThePasswordIsRefusedByNameAndToldWhereItBelongs() {
        assertThat(root(CALL).failing("plan", "-no-color", "-input=false"))
                .containsOnlyOnce("Error:")
                .contains("looks like a credential: DB_PASSWORD.")
                .contains("put its ARN under the same name into secrets");
    }

    @Test
    void withoutThePasswordTheCallIsPlanned() {
        TerraformFolder root = root(CALL.replaceAll("(?m)^ +DB_PASSWORD.*\n", ""));

        assertThat(root.run("validate", "-no-color")).contains("The configuration is valid.");
        assertThat(root.run("plan", "-no-color", "-input=false"))
                .contains("module.worker.aws_pipes_pipe.worker will be created")
                .doesNotContain("Warning", "Error");
    }

    private TerraformFolder root(String call) {
        TerraformFolder folder = new TerraformFolder(path, provider);
        folder.in("modules/queue").with("main.tf", QUEUE);
        folder.in("modules/eventbridge-pipes-worker")
                .with(BundledModules.read().of(Design.PIPES).files());
        return folder.with("main.tf", call).initialized();
    }
}
