package dev.pipesplanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.pricing.NoUpdates;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an export says of the files of a folder, and what it does with them (TERRAFORM §9).
final class ExportStatesTest {

    private static final String PIPE = "modules/eventbridge-pipes-worker/pipe.tf";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    @BeforeEach
    void exported() {
        assertThat(run()).isZero();
        assertThat(run("--check")).isZero();
    }

    @Test
    void aFolderThatNobodyTouchedIsAsWritten() throws IOException {
        run("--check", "--json");

        assertThat(json().path("agrees").asBoolean()).isTrue();
        assertThat(states()).containsOnlyKeys("as written", "unchanged");
        assertThat(states().get("unchanged"))
                .containsExactly("envs/dev/terraform.tfvars", "envs/prod/terraform.tfvars");
    }

    @Test
    void anEditIsNoticedAndLeft() throws IOException {
        String edited = edit(PIPE, "task_count", "task_count = 7 #");

        assertThat(run("--check")).isEqualTo(1);
        assertThat(out())
                .contains("\nedited " + PIPE + "\n")
                .contains("-")
                .contains("task_count = 7");
        assertThat(run("--check", "--json")).isEqualTo(1);
        assertThat(json().path("agrees").asBoolean()).isFalse();
        assertThat(states().get("edited")).containsExactly(PIPE);

        assertThat(run("--write", "--set", "task.cpu=2048", "--set", "task.memory=4096"))
                .isEqualTo(1);
        assertThat(err())
                .contains(
                        PIPE + " was changed by hand and is left as it is.\nTo have it renewed, ");
        assertThat(folder.resolve(PIPE)).hasContent(edited);
        assertThat(folder.resolve("envs/dev/terraform.tfvars"))
                .content()
                .contains("task_cpu                      = 2048");
    }

    @Test
    void anotherProviderIsNoticed() throws IOException {
        String path = "modules/eventbridge-pipes-worker/main.tf";
        String text = Files.readString(folder.resolve(path));
        assertThat(text).contains("FARGATE_SPOT");
        Files.writeString(folder.resolve(path), text.replace("FARGATE_SPOT", "FARGATE"));

        assertThat(run("--check")).isEqualTo(1);
        assertThat(out()).contains("\nedited " + path + "\n");
    }

    @Test
    void aDamagedFileIsWrittenAgain() throws IOException {
        String whole = Files.readString(folder.resolve(PIPE));
        Files.writeString(folder.resolve(PIPE), whole.lines().findFirst().orElseThrow() + "\n");

        assertThat(run("--check", "--json")).isEqualTo(1);
        assertThat(states().get("damaged")).containsExactly(PIPE);
        assertThat(run()).isEqualTo(1);
        assertThat(run("--write")).isZero();
        assertThat(out()).contains("\nreplaced " + PIPE + "\n");
        assertThat(folder.resolve(PIPE)).hasContent(whole);
        assertThat(run("--check")).isZero();
    }

    @Test
    void anOlderFileIsWrittenAgain() throws IOException {
        assertThat(run("--check", "--json", "--design", "dev:service")).isEqualTo(1);
        assertThat(states().get("older"))
                .containsExactly("envs/dev/main.tf", "envs/dev/variables.tf");

        assertThat(run("--write", "--design", "dev:service")).isZero();
        assertThat(run("--check", "--design", "dev:service")).isZero();
    }

    @Test
    void valuesThatCannotBeReadAreDamagedAndStopTheExport() throws IOException {
        Path values = folder.resolve("envs/dev/terraform.tfvars");
        Files.writeString(values, "mine = [\n");

        assertThat(run("--check", "--json")).isEqualTo(1);
        assertThat(states().get("damaged")).containsExactly("envs/dev/terraform.tfvars");
        assertThat(err()).contains("envs/dev/terraform.tfvars, line 1, column 8: expected ");
        assertThat(run("--write")).isEqualTo(2);
        assertThat(values).hasContent("mine = [\n");
    }

    @Test
    void aMapThatTerraformWouldComputeIsNotReadAndStopsTheExport() throws IOException {
        Path values = folder.resolve("envs/dev/terraform.tfvars");
        String computed = "# from the plan: team\ntags = { team = \"a-${1 + 1}\" }\n";
        Files.writeString(values, computed);

        assertThat(run("--check", "--json")).isEqualTo(1);
        assertThat(states().get("not read")).containsExactly("envs/dev/terraform.tfvars");
        assertThat(states()).doesNotContainKey("damaged");
        assertThat(err())
                .contains(
                        "envs/dev/terraform.tfvars, line 2, column 20: expected text without a"
                                + " template; Terraform would evaluate it.");
        assertThat(run("--write")).isEqualTo(2);
        assertThat(values).hasContent(computed);
    }

    @Test
    void whatTheFileSetsIsNotCalledMissing() throws IOException {
        Path values = folder.resolve("envs/dev/terraform.tfvars");
        Files.writeString(values, Files.readString(values) + "queue_arn = \"arn:aws:sqs:x\"\n");

        assertThat(run("--write", "--json")).isZero();
        assertThat(err())
                .doesNotContain("dev: queue_arn")
                .contains("dev: queue_url: required, not in the plan");
        assertThat(json().path("missing").path("dev").toString()).doesNotContain("queue_arn");
        assertThat(values).content().doesNotContain("# queue_arn");
        assertThat(run("--check")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "override.tf | module \"worker\" { task_cpu = 4096 }",
                "my_override.tf.json | {\"module\": {\"worker\": {\"task_cpu\": 4096}}}",
            })
    void anOverrideFileIsNoticed(String name, String text) throws IOException {
        Files.writeString(folder.resolve("envs/dev/" + name), text);

        assertThat(run("--check")).isEqualTo(1);
        assertThat(err())
                .contains(
                        "envs/dev/"
                                + name
                                + " overrides what the export writes beside it, module"
                                + " \"worker\" among them");
    }

    private String edit(String path, String old, String changed) throws IOException {
        Path file = folder.resolve(path);
        String edited = Files.readString(file).replaceFirst(old, changed);
        Files.writeString(file, edited);
        return edited;
    }

    private Map<String, List<String>> states() throws IOException {
        Map<String, List<String>> states = new LinkedHashMap<>();
        for (JsonNode file : json().path("files")) {
            states.computeIfAbsent(file.path("state").asText(), _ -> new ArrayList<>())
                    .add(file.path("path").asText());
        }
        return states;
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out());
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        List<String> line =
                new ArrayList<>(
                        List.of("export", "--sample", "flow-builder", "--to", folder.toString()));
        line.addAll(List.of(args));
        Ports ports =
                new Ports(
                        new JsonPlanFiles(),
                        stream -> JsonPlanFiles.trace("standard input", stream),
                        _ -> Reading.of(new BundledPriceBooks()),
                        _ -> Reading.of(PrivateRates.NONE),
                        new DiskTextFolders(),
                        BundledModules::read,
                        BundledModules::mapping,
                        new NoUpdates(),
                        error -> {
                            throw new AssertionError(error);
                        });
        Console console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InputStream.nullInputStream(),
                        Clock.systemUTC());
        return new Cli(ports, console).run(line.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
