package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.Varied;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Golden files, first written by the export: a change of what is exported shows in them.
final class TfvarsTest {

    @ParameterizedTest
    @CsvSource({
        "PIPES, full, pipes",
        "PIPES, step-functions, pipes-step-functions",
        "PIPES, empty, pipes-missing",
        "SERVICE, full, service-step",
        "SERVICE, tracking, service-target-tracking",
        "SERVICE, fixed, service-fixed",
    })
    void exportsTheGoldenFile(Design design, String example, String golden) throws IOException {
        assertThat(Exports.file(example(example), design))
                .isEqualTo(new TextFile("envs/dev/terraform.tfvars", golden(golden)));
    }

    private static Environment example(String name) {
        Varied full = new Varied(Exports.FULL);
        return switch (name) {
            case "full" -> full.set("ephemeralStorageGiB", 21).environment();
            case "step-functions" ->
                    full.set("target", PipesTarget.STEP_FUNCTIONS)
                            .set("batchSize", 10)
                            .set("batchWindowSeconds", 20)
                            .environment();
            case "empty" ->
                    new Varied(Environment.withDefaults("dev")).set("batchSize", 10).environment();
            case "tracking" ->
                    full.set("scaling", ScalingPolicy.TargetTracking.DEFAULT)
                            .set("minTasks", 1)
                            .environment();
            case "fixed" ->
                    full.set("scaling", new ScalingPolicy.Fixed())
                            .set("dlqAlarm", false)
                            .environment();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String golden(String name) throws IOException {
        String path = "/terraform/" + name + ".tfvars";
        try (InputStream stream = TfvarsTest.class.getResourceAsStream(path)) {
            return stream == null
                    ? "(no " + path + ")"
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void listsWhatThePlanDoesNotHave() {
        TfvarsExport export =
                Tfvars.of(Environment.withDefaults("dev"), Design.PIPES, Exports.HEADER);
        assertThat(export)
                .isInstanceOfSatisfying(
                        TfvarsExport.Ready.class,
                        ready ->
                                assertThat(ready.missing())
                                        .containsExactly(
                                                "name_prefix",
                                                "cluster_id",
                                                "container_image",
                                                "queue_url",
                                                "queue_arn",
                                                "dlq_name",
                                                "subnet_ids",
                                                "security_group_ids"));
    }

    @Test
    void aSecretWithoutArnIsMissing() {
        Environment environment = inputs(Map.of(), Map.of("DB_PASSWORD", ""));
        assertThat(Tfvars.of(environment, Design.SERVICE, Exports.HEADER))
                .isInstanceOfSatisfying(
                        TfvarsExport.Ready.class,
                        ready -> {
                            assertThat(ready.missing()).contains("secrets.DB_PASSWORD");
                            assertThat(ready.files().getFirst().text())
                                    .contains("# secrets.DB_PASSWORD: required, not in the plan\n")
                                    .contains("secrets = {}\n");
                        });
    }

    @ParameterizedTest
    @CsvSource({"DB_PASSWORD", "stripe_api_key", "GITHUB_TOKEN", "Salt", "mySecretThing"})
    void refusesCredentialsWithoutRepeatingThem(String name) {
        assertThat(reasons(inputs(Map.of(name, "hunter2"), Map.of()), Design.PIPES))
                .singleElement()
                .asString()
                .startsWith("The environment variable (" + name + ") must not hold a credential")
                .containsPattern("\n[A-Z]")
                .doesNotContain("hunter2");
    }

    @Test
    void refusesAValueInPlaceOfASecretsArn() {
        assertThat(reasons(inputs(Map.of(), Map.of("DB_PASSWORD", "hunter2")), Design.SERVICE))
                .singleElement()
                .asString()
                .contains("Secrets: DB_PASSWORD")
                .doesNotContain("hunter2");
    }

    @Test
    void refusesAnEnvironmentNamedLikeTheFolderOfModules() {
        assertThat(reasons(Environment.withDefaults("modules"), Design.PIPES))
                .containsExactly(
                        "The environment's name (modules) must not be that of the folder of"
                                + " modules.\nRename the environment.");
    }

    @Test
    void hostsAndUserNamesAreNoCredentials() {
        Map<String, String> names =
                Map.of("DB_HOST", "a", "DB_PORT", "1", "DB_NAME", "b", "DB_USER", "c");
        assertThat(Tfvars.of(inputs(names, Map.of()), Design.PIPES, Exports.HEADER))
                .isInstanceOf(TfvarsExport.Ready.class);
    }

    @Test
    void refusesWhatTheModulesCannotBuild() {
        Varied full = new Varied(Exports.FULL);
        assertThat(reasons(full.set("pipes.spotWeight", 0).environment(), Design.PIPES))
                .singleElement()
                .asString()
                .startsWith("Spot weight and on-demand weight of pipes");
        assertThat(reasons(full.set("memory", 512).environment(), Design.SERVICE))
                .singleElement()
                .asString()
                .contains("Task memory (512)");
        assertThat(reasons(full.set("minTasks", 11).environment(), Design.SERVICE))
                .singleElement()
                .asString()
                .contains("Minimum tasks (11)");
    }

    @Test
    void aDesignWithoutTasksHasNoClusterAndNoSizeOfTasks() {
        assertThat(Exports.file(Exports.FULL, Design.LAMBDA).text())
                .contains("queue_arn", "container_image", "memory_size")
                .doesNotContain("cluster_id", "queue_url", "task_cpu", "spot_weight");
    }

    @Test
    void theHeaderTellsNoMoreThanIsKnown() {
        TfvarsExport export = Tfvars.of(Exports.FULL, Design.PIPES, new Header("", "", ""));
        assertThat(((TfvarsExport.Ready) export).files().getFirst().text())
                .startsWith(
                        """
                        # Environment: dev
                        # Design: pipes (module eventbridge-pipes-worker)

                        # Names\
                        """);
    }

    @Test
    void aPlanNameCannotLeaveItsComment() {
        Header header = new Header("a\nname_prefix = \"x\"\r\u2028b", "", "");
        TfvarsExport export = Tfvars.of(Exports.FULL, Design.PIPES, header);
        String text = ((TfvarsExport.Ready) export).files().getFirst().text();
        assertThat(text.lines().filter(line -> line.startsWith("name_prefix"))).hasSize(1);
    }

    /// Any host may stand before the account and the name; SQS's own tells the region, too.
    @ParameterizedTest
    @CsvSource({
        "https://sqs.us-east-1.amazonaws.com/123456789012/jobs, true",
        "https://vpce-1.sqs.us-east-1.vpce.amazonaws.com/123456789012/jobs, true",
        "https://queue.amazonaws.com/123456789012/jobs, true",
        "https://queues.example.com/jobs, true",
        "https://sqs.us-east-1.amazonaws.com/123456789012/job, false",
        "https://sqs.us-east-1.amazonaws.com/123456789012/jobs.fifo, false",
        "https://sqs.us-east-1.amazonaws.com/210987654321/jobs, false",
        "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs, false",
        "https://sqs.us-east-2.amazonaws.com.cn/123456789012/jobs, false",
        "https://queue.amazonaws.com/123456789012/job, false"
    })
    void refusesAUrlAndAnArnOfDifferentQueues(String url, boolean isSame) {
        Environment environment =
                PlanFields.require("terraform.queueUrl").withText(Exports.FULL, url);
        String refusal =
                "Queue URL ("
                        + url
                        + ") and Queue ARN (arn:aws:sqs:us-east-1:123456789012:jobs) must name the"
                        + " same queue.\nSet both to the queue of the worker.";

        assertThat(reasons(environment, Design.SERVICE))
                .isEqualTo(isSame ? List.of() : List.of(refusal));
    }

    private static Environment inputs(Map<String, String> variables, Map<String, String> secrets) {
        return new Varied(Exports.FULL)
                .set(
                        "terraform",
                        new TerraformInputs(
                                "p",
                                "i",
                                "https://queue",
                                "arn:aws:sqs:us-east-1:123456789012:a",
                                "d",
                                List.of(),
                                List.of(),
                                List.of("subnet-1"),
                                List.of("sg-1"),
                                "c",
                                variables,
                                secrets,
                                Map.of()))
                .environment();
    }

    private static List<String> reasons(Environment environment, Design design) {
        return switch (Tfvars.of(environment, design, Exports.HEADER)) {
            case TfvarsExport.Refused(List<String> reasons) -> reasons;
            case TfvarsExport.Ready _ -> List.of();
        };
    }
}
