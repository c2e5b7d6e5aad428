package dev.pipesplanner.terraform.export.pipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.RequiresTerraform;
import dev.pipesplanner.terraform.Varied;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The state machine that is exported does what the model prices (MODEL §3.1): the same attempts
/// and pauses, the same dead letters, and an override of the length that caps the batch.
@RequiresTerraform(unchecked = "that the exported state machine tries as often as the model")
final class StateMachineTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUCCESS = "";
    private static final String FAILURE = "States.TaskFailed";
    private static final int ATTEMPTS = 3;

    /// At the largest size of Fargate, whose override is the longest.
    private static final Varied PLAN =
            new Varied(Exports.FULL)
                    .set("cpu", 32_768)
                    .set("memory", 249_856)
                    .set("messageBytes", 2_048)
                    .set("batchSize", 100)
                    .set("stateMachineAttempts", ATTEMPTS)
                    .set("stateMachineBackoffSeconds", 7);

    @TempDir private static Path folder;

    private static JsonNode batches;
    private static JsonNode singles;
    private static JsonNode fifo;

    @BeforeAll
    static void apply() throws IOException {
        Environment withBatches = PLAN.set("target", PipesTarget.STEP_FUNCTIONS).environment();
        batches = made("batches", withBatches, "aws_sfn_state_machine");
        singles = made("singles", PLAN.environment(), "aws_pipes_pipe");
        Environment ofFifo =
                with(
                        withBatches,
                        "workload.queueType",
                        "fifo",
                        "terraform.queueUrl",
                        "https://sqs.us-east-1.amazonaws.com/123456789012/jobs.fifo",
                        "terraform.queueArn",
                        "arn:aws:sqs:us-east-1:123456789012:jobs.fifo",
                        "terraform.dlqName",
                        "jobs-dlq.fifo");
        fifo = made("fifo", ofFifo, "aws_sfn_state_machine");
    }

    @Test
    void aBatchThatIsWorkedAtOnceLeavesNothingBehind() {
        var execution = run(3, SUCCESS);

        assertThat(execution.end()).isEqualTo("SUCCEEDED");
        assertThat(execution.tasks()).hasSize(1);
        assertThat(execution.pauses()).isEmpty();
        assertThat(execution.sent()).isEmpty();
    }

    @Test
    void aTaskThatFailsIsTriedAgainAfterThePause() {
        var execution = run(3, FAILURE, "AmazonECS.Unknown", SUCCESS);

        assertThat(execution.end()).isEqualTo("SUCCEEDED");
        assertThat(execution.tasks()).hasSize(3).containsOnly(execution.tasks().getFirst());
        assertThat(execution.pauses()).containsExactly(7.0, 7.0);
        assertThat(execution.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FAILURE, "States.Timeout", "ECS.InvalidParameterException"})
    void whatFailsAtTheLastAttemptIsADeadLetterAsItCame(String error) throws IOException {
        var execution = run(2, error, error, error);

        assertThat(execution.end()).isEqualTo("FAILED WorkerFailed");
        assertThat(execution.tasks()).hasSize(ATTEMPTS);
        assertThat(execution.sent())
                .containsExactly(
                        sent("https://sqs.us-east-1.amazonaws.com/123456789012/jobs-dlq", 0, ""),
                        sent("https://sqs.us-east-1.amazonaws.com/123456789012/jobs-dlq", 1, ""));
    }

    @Test
    void aDeadLetterOfAFifoQueueKeepsItsGroup() throws IOException {
        var execution =
                StateMachine.run(definition(fifo), records(1, 10), Collections.nCopies(3, FAILURE));

        assertThat(execution.sent())
                .containsExactly(
                        sent(
                                "https://sqs.us-east-1.amazonaws.com/123456789012/jobs-dlq.fifo",
                                0,
                                """
                                , "MessageGroupId": "group 0",
                                "MessageDeduplicationId": "%s"
                                """
                                        .formatted(id(0))));
    }

    /// Every way in which three attempts can end, each with its chance.
    @Test
    void attemptsAndDeadLettersAreThoseOfTheModel() {
        double p = 0.3;
        double attempts = 0;
        double dead = 0;
        for (int failures = 0; failures <= ATTEMPTS; failures++) {
            List<String> outcomes = new ArrayList<>(Collections.nCopies(failures, FAILURE));
            outcomes.addAll(Collections.nCopies(ATTEMPTS - failures, SUCCESS));
            double chance = Math.pow(p, failures) * (failures == ATTEMPTS ? 1 : 1 - p);
            var execution = StateMachine.run(definition(batches), records(1, 10), outcomes);
            attempts += chance * execution.tasks().size();
            dead += chance * execution.sent().size();
        }

        DesignUsage month =
                new ClosedForm(730)
                        .outcome(
                                with(
                                        PLAN.set("target", PipesTarget.STEP_FUNCTIONS)
                                                .environment(),
                                        "task.failureRate",
                                        "0.3",
                                        "quotas.fargateVCpu",
                                        "none"),
                                Design.PIPES)
                        .feasible()
                        .orElseThrow();
        double executions = month.usage().quantity(Meter.PIPES_REQUESTS);
        double tasks = month.usage().quantity(Meter.STEP_FUNCTIONS_TRANSITIONS) / 3;
        assertThat(attempts).isCloseTo(tasks / executions, within(1e-9));
        assertThat(dead).isCloseTo(month.deadLettersPerMonth() / 100_000, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theOverrideOfABatchIsAsLongAsTheModelSays(int messages) throws IOException {
        JsonNode overrides = run(messages, SUCCESS).tasks().getFirst().get("Overrides");

        assertThat(JSON.writeValueAsString(overrides))
                .hasSize(PipesTarget.STEP_FUNCTIONS.override().characters(messages, 2_048));
        String text = overrides.at("/ContainerOverrides/0/Environment/0/Value").asText();
        assertThat(JSON.readTree(text).findValuesAsText("id")).hasSize(messages).contains(id(0));
        assertThat(JSON.readTree(text).findValuesAsText("body")).containsOnly(body(2_048));
    }

    @Test
    void theOverrideOfAMessageIsAsLongAsTheModelSays() {
        JsonNode container =
                singles.at(
                        "/target_parameters/0/ecs_task_parameters/0/overrides/0/container_override/0");
        String rendered =
                """
                {"containerOverrides":[{"name":%s,"cpu":%s,"memory":%s,"environment":%s}]}\
                """
                        .formatted(
                                container.get("name"),
                                container.get("cpu"),
                                container.get("memory"),
                                container.get("environment"))
                        .replace("$.body", body(2_048))
                        .replace("$.messageId", id(0));

        assertThat(rendered).hasSize(PipesTarget.ECS_TASK.override().characters(1, 2_048));
    }

    /// Those that https://docs.aws.amazon.com/step-functions/latest/dg/connect-ecs.html has listed.
    @Test
    void runTaskGetsOnlyWhatStepFunctionsTakes() {
        Set<String> arguments = new TreeSet<>();
        definition(batches)
                .at("/States/Worker/Arguments")
                .fieldNames()
                .forEachRemaining(arguments::add);

        assertThat(arguments)
                .isSubsetOf(
                        "CapacityProviderStrategy",
                        "Cluster",
                        "EnableExecuteCommand",
                        "Group",
                        "LaunchType",
                        "NetworkConfiguration",
                        "Overrides",
                        "PlacementConstraints",
                        "PlacementStrategy",
                        "PlatformVersion",
                        "PropagateTags",
                        "TaskDefinition");
    }

    private static StateMachine.Execution run(int messages, String... outcomes) {
        return StateMachine.run(definition(batches), records(messages, 2_048), List.of(outcomes));
    }

    private static JsonNode definition(JsonNode machine) {
        try {
            return JSON.readTree(machine.get("definition").asText());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode records(int messages, int bytes) {
        ArrayNode records = JSON.createArrayNode();
        for (int i = 0; i < messages; i++) {
            records.addObject()
                    .put("messageId", id(i))
                    .put("receiptHandle", "AQEB")
                    .put("body", body(bytes))
                    .putObject("attributes")
                    .put("MessageGroupId", "group " + i);
        }
        return records;
    }

    private static String id(int message) {
        return "059f36b4-87a3-44ab-83d2-66197524000" + message;
    }

    private static String body(int bytes) {
        return "x".repeat(bytes);
    }

    private static JsonNode sent(String url, int message, String more) throws IOException {
        int bytes = url.endsWith(".fifo") ? 10 : 2_048;
        return JSON.readTree(
                """
                {"QueueUrl": "%s", "MessageBody": "%s"%s}
                """
                        .formatted(url, body(bytes), more));
    }

    private static Environment with(Environment environment, String... fieldsAndValues) {
        Environment changed = environment;
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            changed =
                    PlanFields.require(fieldsAndValues[i])
                            .withText(changed, fieldsAndValues[i + 1]);
        }
        return changed;
    }

    private static JsonNode made(String folderName, Environment environment, String type)
            throws IOException {
        try (AppliedExport export = new AppliedExport(folder.resolve(folderName))) {
            export.apply(environment);
            return export.made(type);
        }
    }
}
