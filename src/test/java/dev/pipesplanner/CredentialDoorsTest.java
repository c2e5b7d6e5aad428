package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.Difference;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.control.FieldText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Through no door does a credential come out again: one that its name gives away, and one that its
/// value does (TERRAFORM §4).
final class CredentialDoorsTest {

    /// The password of all of them.
    private static final String HIDDEN = "hunter2";

    private static final String PLAN =
            """
            { "formatVersion": 1, "name": "x", "environments": [
              { "name": "dev", "terraform": { %s } }, { "name": "prod" } ] }
            """;

    @TempDir Path folder;

    @Test
    void importedVariablesStayBehind() throws IOException {
        Files.writeString(
                folder.resolve("dev.tfvars"),
                """
                task_cpu        = 2048
                DB_PWD          = "hunter2"
                endpoint        = "postgres://app:hunter2@db/app"
                brokers         = ["amqp://app:hunter2@a", "amqp://app:hunter2@b"]
                container_image = "user:hunter2@registry.example/worker:1"
                queue_url       = "https://user:hunter2@sqs.us-east-1.amazonaws.com/1/jobs"
                environment_variables = {
                  DB_PASS      = "hunter2"
                  DATABASE_URL = "postgres://app:hunter2@db/app"
                  LOG_LEVEL    = "info"
                }
                """);

        imported(folder.resolve("dev.tfvars"));
    }

    @Test
    void importedJsonStaysBehind() throws IOException {
        Files.writeString(
                folder.resolve("dev.auto.tfvars.json"),
                """
                { "task_cpu": 2048,
                  "DB_PWD": "hunter2",
                  "endpoint": "postgres:\\/\\/app:hunter2@db\\/app",
                  "brokers": ["amqp://app:hunter2@a"],
                  "container_image": "user:hunter2@registry.example/worker:1",
                  "queue_url": "https://user:hunter2@sqs.us-east-1.amazonaws.com/1/jobs",
                  "environment_variables": [
                    { "name": "DB_PASS", "value": "hunter2" },
                    { "name": "DATABASE_URL", "value": "postgres://app:hunter2@db/app" },
                    { "name": "LOG_LEVEL", "value": "info" } ] }
                """);

        imported(folder.resolve("dev.auto.tfvars.json"));
    }

    private void imported(Path values) throws IOException {
        TerminalRun text = TerminalRun.of(Map.of(), "import", values.toString());
        TerminalRun json = TerminalRun.of(Map.of(), "import", values.toString(), "--json");
        Path plan = folder.resolve("x.plan.json");
        TerminalRun saved =
                TerminalRun.of(Map.of(), "import", values.toString(), "--to", plan.toString());

        assertThat(List.of(text.code(), json.code(), saved.code())).containsOnly(0);
        silent(text, json, saved);
        assertThat(Files.readString(plan))
                .contains("\"cpu\": 2048", "\"LOG_LEVEL\": \"info\"")
                .contains("\"DB_PASS\": \"\"", "\"DATABASE_URL\": \"\"")
                .doesNotContain(HIDDEN);
        assertThat(text.err())
                .contains("masked DB_PWD", "masked endpoint", "masked brokers")
                .contains("masked container_image", "masked queue_url")
                .contains("masked environment_variables.DB_PASS")
                .contains("masked environment_variables.DATABASE_URL");
    }

    @Test
    void defaultsAndDescriptionsAreNotRepeated() throws IOException {
        Files.writeString(folder.resolve("terraform.tfvars"), "task_cpu = 512\nnote = \"x\"\n");
        Files.writeString(
                folder.resolve("variables.tf"),
                """
                variable "task_cpu" {}
                variable "container_image" {
                  default = "user:hunter2@registry.example/worker:1"
                }
                variable "note" {
                  description = "Such as postgres://app:hunter2@db/app"
                }
                """);

        TerminalRun run = TerminalRun.of(Map.of(), "import", folder.toString());

        assertThat(run.code()).isZero();
        silent(run);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"environmentVariables\": { \"DB_PASS\": \"hunter2\" }",
                "\"environmentVariables\": { \"URL\": \"postgres://app:hunter2@db/app\" }",
                "\"environmentVariables\": { \"DB_PASS\": [\"hunter2\"] }",
                "\"environmentVariables\": { \"DB_PASS\": { \"value\": \"hunter2\" } }",
                "\"environmentVariables\": [ { \"name\": \"DB_PASS\", \"value\": \"hunter2\" } ]",
                "\"environmentVariables\": \"DB_PASS=hunter2\"",
                "\"environmentVariables\": { \"DB_PASS\": hunter2 }",
                "\"environmentVariables\": { \"DB_PASS\" \"hunter2\" }",
                "\"environmentVariables\": { \"DB_PASS\": 'hunter2' }",
                "\"environmentVariable\": { \"DB_PASS\": \"hunter2\" }",
                "\"DB_PASS\": \"hunter2\"",
                "\"secrets\": { \"DB_PASS\": \"hunter2\" }",
                "\"tags\": { \"password\": \"hunter2\" }",
                "\"tags\": { \"from\": \"postgres://app:hunter2@db/app\" }",
                "\"containerImage\": \"user:hunter2@registry.example/worker:1\"",
                "\"containerImage\": [ \"user:hunter2@registry.example/worker:1\" ]",
                "\"queueUrl\": \"https://user:hunter2@sqs.us-east-1.amazonaws.com/1/jobs\"",
                "\"queueArn\": \"postgres://app:hunter2@db/app\"",
                "\"subnetIds\": \"postgres://app:hunter2@db/app\"",
                "\"filterPatterns\": [ \"{\\\"a\\\": [\\\"Bearer hunter2\\\"]}\" ]",
            })
    void aPlanThatHoldsOneIsRefusedWithoutIt(String terraform) {
        String plan = PLAN.formatted(terraform);

        for (String command : List.of("compare", "advise", "simulate", "export")) {
            String[] args =
                    command.equals("export")
                            ? new String[] {command, "-", "--to", folder.toString()}
                            : new String[] {command, "-"};
            TerminalRun run = TerminalRun.with(plan, args);
            assertThat(run.code()).as(run.out()).isEqualTo(2);
            silent(run);
        }
        TerminalRun diff = TerminalRun.with(plan, "diff", "-", "dev", "prod");
        assertThat(diff.code()).isEqualTo(2);
        silent(diff);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "terraform.environmentVariables=DB_PASS=hunter2",
                "terraform.environmentVariables.DB_PASS=hunter2",
                "terraform.environmentVariables.URL=postgres://app:hunter2@db/app",
                "terraform.environmentVariables=URL=postgres://app:hunter2@db/app",
                "terraform.environmentVariables=DB_PASS=a,hunter2",
                "terraform.environmentVariables=A=x,postgres://app:hunter2@db/app",
                "terraform.environmentVariables.DB_PASS hunter2",
                "terraform.environmentVariable.DB_PASS=hunter2",
                "dev:terraform.environmentVariables.DB_PASS=hunter2",
                "nowhere:terraform.environmentVariables.DB_PASS=hunter2",
                "DB_PASS=hunter2",
                "terraform.secrets.DB_PASS=hunter2",
                "terraform.secrets=DB_PASS=hunter2",
                "terraform.containerImage=user:hunter2@registry.example/worker:1",
                "terraform.queueUrl=https://user:hunter2@sqs.us-east-1.amazonaws.com/1/jobs",
                "task.cpu=postgres://app:hunter2@db/app",
                "pipes.target=postgres://app:hunter2@db/app",
                "workload.messagesPerMonth=Bearer hunter2",
                "service.scaling.scaleOut.steps=postgres://app:hunter2@db/app",
            })
    void anAssignmentIsRefusedWithoutIt(String assignment) {
        TerminalRun run = TerminalRun.of(Map.of(), "compare", "--set", assignment);

        assertThat(run.code()).isEqualTo(2);
        silent(run);
    }

    @Test
    void anArgumentThatIsNoneIsNotRepeated() {
        silent(
                TerminalRun.of(Map.of(), "compare", "--nothing=postgres://app:hunter2@db/app"),
                TerminalRun.of(Map.of(), "compare", "a.json", "DB_PASS=hunter2"));
    }

    @Test
    void theDifferenceFromAnExistingFileMasksIt() throws IOException {
        String to = folder.toString();
        assertThat(TerminalRun.of(Map.of(), "export", "--to", to).code()).isZero();
        Path values = folder.resolve("envs/dev/terraform.tfvars");
        Files.writeString(
                values,
                Files.readString(values)
                        .replaceAll(
                                "environment_variables = .*\n",
                                """
                                environment_variables = {
                                  DB_PASS      = "hunter2"
                                  DATABASE_URL = "postgres://app:hunter2@db/app"
                                }
                                """)
                        .replaceAll("tags += .*\n", "tags = { password = \"hunter2\" }\n")
                        .replace(
                                "task_cpu ",
                                "# postgres://app:hunter2@db/app\n"
                                        + "DB_PWD = \"hunter2\"\n"
                                        + "task_cpu "));

        String[] changed = {"export", "--to", to, "--set", "task.memory=4096"};
        TerminalRun text = TerminalRun.of(Map.of(), changed);
        TerminalRun json =
                TerminalRun.of(
                        Map.of(),
                        Stream.concat(Stream.of(changed), Stream.of("--check", "--json"))
                                .toArray(String[]::new));

        assertThat(List.of(text.code(), json.code())).containsOnly(1);
        assertThat(text.out()).contains("task_memory", "(masked)");
        silent(text, json);
    }

    @Test
    void whereTwoEnvironmentsAreComparedItIsMasked() {
        Environment prod = Environment.withDefaults("prod");
        Environment dev = Environment.withDefaults("dev");
        for (Map.Entry<String, String> typed :
                Map.of(
                                "terraform.environmentVariables",
                                "DB_PASS=hunter2, URL=postgres://app:hunter2@db/app",
                                "terraform.secrets",
                                "DB=hunter2",
                                "terraform.containerImage",
                                "user:hunter2@registry.example/worker:1",
                                "terraform.queueUrl",
                                "https://user:hunter2@sqs.us-east-1.amazonaws.com/1/jobs")
                        .entrySet()) {
            dev = PlanFields.require(typed.getKey()).withText(dev, typed.getValue());
        }
        Environment typed = dev;

        List<Difference.Input> inputs = Difference.inputs(typed, prod);
        Stream<String> terminal = inputs.stream().flatMap(input -> input.first().stream());
        Stream<String> window = inputs.stream().map(input -> FieldText.shown(input.field(), typed));

        assertThat(inputs).hasSize(4);
        assertThat(Stream.concat(terminal, window).toList())
                .hasSize(8)
                .allSatisfy(text -> assertThat(text).contains("(masked)").doesNotContain(HIDDEN));
    }

    private static void silent(TerminalRun... runs) {
        for (TerminalRun run : runs) {
            assertThat(run.out() + run.err()).doesNotContain(HIDDEN);
        }
    }
}
