package dev.pipesplanner.terraform.importing;

import static dev.pipesplanner.terraform.Imports.first;
import static dev.pipesplanner.terraform.Imports.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The worker's queue among the resources of a state, told from the one of its dead letters.
final class ShownQueueTest {

    private static final String PIPE =
            """
            {
              "name": "worker",
              "source": "arn:aws:sqs:eu-west-1:123456789012:jobs",
              "target": "arn:aws:ecs:eu-west-1:123456789012:cluster/apps",
              "source_parameters": [
                { "sqs_queue_parameters": [
                  { "batch_size": 1, "maximum_batching_window_in_seconds": 0 }
                ] }
              ],
              "target_parameters": [
                { "ecs_task_parameters": [{ "launch_type": "FARGATE", "task_count": 1 }] }
              ]
            }
            """;

    private static final String MAPPING =
            """
            {
              "event_source_arn": "arn:aws:sqs:eu-west-1:123456789012:jobs",
              "function_name": "arn:aws:lambda:eu-west-1:123456789012:function:worker",
              "batch_size": 5
            }
            """;

    private static final String SERVICE =
            """
            {
              "name": "worker",
              "cluster": "arn:aws:ecs:eu-west-1:123456789012:cluster/apps",
              "desired_count": 1,
              "launch_type": "FARGATE",
              "capacity_provider_strategy": []
            }
            """;

    /// Workers of one call are told apart by its keys; the file may begin with a byte order mark.
    @Test
    void workersOfSeveralModulesAreSeveralEnvironments() {
        String module =
                """
                {"address": "module.worker[\\"%1$s\\"]", "resources": [{
                  "address": "module.worker[\\"%1$s\\"].aws_ecs_service.s", "mode": "managed",
                  "type": "aws_ecs_service", "values": {"cluster": "%1$s"}
                }]}
                """;
        String state =
                "\uFEFF{\"format_version\": \"1.0\", \"terraform_version\": \"1.11.4\", \"values\":"
                        + " {\"root_module\": {\"child_modules\": ["
                        + module.formatted("blue")
                        + ","
                        + module.formatted("green")
                        + "]}}}";

        ImportReport report = read(new TextFile("dev.json", state));

        assertThat(report.plan().environments())
                .extracting(each -> each.name() + " " + each.terraform().clusterId())
                .containsExactly("worker-blue blue", "worker-green green");
    }

    @ParameterizedTest
    @CsvSource({
        "PIPES, aws_pipes_pipe",
        "SERVICE, aws_ecs_service",
        "LAMBDA, aws_lambda_event_source_mapping"
    })
    void theQueueOfTheWorkerIsRead(Design design, String type) throws IOException {
        String values =
                switch (design) {
                    case PIPES -> PIPE;
                    case SERVICE -> SERVICE;
                    case LAMBDA -> MAPPING;
                };
        String state =
                Files.readString(Path.of("src/test/resources/terraform/shown-queue.json"))
                        .formatted(type + ".worker", type, values);

        Environment read = first(read(new TextFile("dev.json", state)));

        assertThat(read.chosenDesign()).isEqualTo(new Setting.Typed<>(design));
        assertThat(read.region()).isEqualTo("eu-west-1");
        assertThat(read.terraform().queueArn())
                .isEqualTo("arn:aws:sqs:eu-west-1:123456789012:jobs");
        assertThat(read.terraform().queueUrl())
                .isEqualTo("https://sqs.eu-west-1.amazonaws.com/123456789012/jobs");
        assertThat(read.queue().visibilityTimeoutSeconds()).isEqualTo(930);
        assertThat(read.queue().maxReceiveCount()).isEqualTo(7);
    }
}
