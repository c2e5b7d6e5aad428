package dev.pipesplanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.pricing.NoUpdates;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

final class CliTest {

    private static final String PLAN =
            """
            { "formatVersion": 1, "name": "x", "environments": [ { "name": "dev"MORE } ] }
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    @Test
    void compareComparesTheSampleAndSaysSo() {
        assertThat(run("", "compare")).isZero();
        assertThat(out()).contains("dev (us-east-1)", "prod (us-east-1)", "Scaling mechanism");
        assertThat(err()).contains("sample flow-builder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow-builder", "worked-example"})
    void compareJsonIsOneDocumentWhoseLinesAddUp(String sample) throws IOException {
        assertThat(run("", "compare", "--sample", sample, "--json")).isZero();

        JsonNode root = new ObjectMapper().readTree(out());
        assertThat(root.path("formatVersion").asInt()).isEqualTo(1);
        assertThat(root.path("priceBooks").path(0).path("sha256").asText()).hasSize(64);
        for (JsonNode environment : root.path("environments")) {
            for (JsonNode design : environment.path("designs")) {
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode line : design.path("lines")) {
                    sum = sum.add(new BigDecimal(line.path("usd").textValue()));
                }
                assertThat(design.path("feasible").booleanValue()).isTrue();
                assertThat(sum.toPlainString()).isEqualTo(design.path("monthlyUsd").textValue());
            }
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void aDesignWithoutClosedFormIsSimulated() throws IOException {
        run(
                "",
                "compare",
                "--json",
                "--env",
                "prod",
                "--set",
                "service.scaling.policy=target-tracking");

        JsonNode prod = new ObjectMapper().readTree(out()).at("/environments/0");
        assertThat(prod.at("/designs/0/simulated").booleanValue())
                .as("like is compared with like")
                .isTrue();
        assertThat(prod.at("/designs/1/simulated").booleanValue()).isTrue();
        assertThat(prod.path("simulatedMonths").intValue()).isGreaterThanOrEqualTo(10);
        assertThat(new BigDecimal(prod.at("/designs/1/halfWidthUsd").textValue())).isPositive();
        assertThat(new BigDecimal(prod.path("differenceHalfWidthUsd").textValue())).isPositive();
        assertThat(prod.at("/designs/1/monthlyUsd").textValue()).isNotEmpty();
        assertThat(prod.path("breakEvens")).isNotEmpty();
        assertThat(prod.path("breakEvenNote").textValue())
                .contains(
                        "Costs are simulated at 33 volumes, at more near a break-even, and"
                                + " interpolated.");
    }

    @Test
    void aSimulationIsAComparisonWithItsSeedSeriesAndConfidence() throws IOException {
        String[] simulate = {
            "simulate",
            "--json",
            "--env",
            "dev",
            "--days",
            "2",
            "--seed",
            "7",
            "--replications",
            "3"
        };
        assertThat(run("", simulate)).isZero();
        String first = out();
        assertThat(run("", simulate)).isZero();

        assertThat(out()).isEqualTo(first);
        JsonNode root = new ObjectMapper().readTree(first);
        assertThat(root.at("/environments/0/designs/0/simulated").booleanValue()).isTrue();
        assertThat(root.path("seed").intValue()).isEqualTo(7);
        assertThat(root.path("days").doubleValue()).isEqualTo(2);
        assertThat(root.at("/series/0/backlog")).hasSize(2 * 24 * 60);
        assertThat(root.at("/series/1/tasks")).hasSize(2 * 24 * 60);
        JsonNode usd = root.at("/confidence/0/monthlyUsd");
        assertThat(new BigDecimal(usd.path("low").textValue()))
                .isLessThan(new BigDecimal(usd.path("high").textValue()));
        assertThat(root.at("/distributions/0/counts/entered").longValue()).isPositive();
    }

    @Test
    void aSimulationAsTextEndsWithItsDistributions() {
        assertThat(run("", "simulate", "--env", "dev", "--days", "1", "--replications", "2"))
                .isZero();

        assertThat(out())
                .contains("dev (us-east-1)", "simulated: 1.0 days, seed 1, replications 2")
                .contains("p99.9", "monthly cost, 95 %: $", "messages entered");
    }

    @Test
    void anImpossibleSimulationIsBadInput() {
        assertThat(run("", "simulate", "--days", "0")).isEqualTo(2);
        assertThat(err()).contains("The days (0.0) to simulate must be at least a minute");
        assertThat(run("", "simulate", "--replications", "0")).isEqualTo(2);
        assertThat(run("", "simulate", "--trace", "missing.csv")).isEqualTo(2);
    }

    @Test
    void limitsAreJudgedForEachEnvironment() {
        assertThat(run("", "compare", "--max-monthly-usd", "1000", "--max-latency", "dev:300"))
                .isZero();
        assertThat(run("", "compare", "--max-monthly-usd", "prod:1", "--max-latency", "dev:0.1"))
                .isEqualTo(1);
        assertThat(err()).contains("prod: service costs $", "dev: pipes lets messages wait");
    }

    @Test
    void aPlanFromStandardInputIsCompared() {
        assertThat(run(PLAN.replace("MORE", ""), "compare", "-")).isZero();
        assertThat(out()).startsWith("dev (us-east-1)");
    }

    @Test
    void diffShowsFieldsAndBills() throws IOException {
        assertThat(run("", "diff", "dev", "prod")).isZero();
        assertThat(out()).contains("workload.messagesPerMonth", "8760", "60000", "total");

        assertThat(run("", "diff", "dev", "prod", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out()).path("designs")).hasSize(2);
    }

    @Test
    void exportWritesNewFilesAndKeepsChangedOnes() throws IOException {
        String to = folder.toString();
        Path dev = folder.resolve("envs/dev/terraform.tfvars");

        assertThat(run("", "export", "--to", to, "--check")).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
        assertThat(run("", "export", "--to", to)).isZero();
        assertThat(err()).contains("dev: queue_arn: required, not in the plan");
        assertThat(run("", "export", "--to", to, "--check")).isZero();

        Files.writeString(dev, "mine = true\n");
        assertThat(run("", "export", "--to", to)).isEqualTo(1);
        assertThat(out()).contains(" mine = true", "+pipe_log_level                     = ");
        assertThat(dev).hasContent("mine = true\n");
        assertThat(run("", "export", "--to", to, "--write", "--design", "dev:service")).isZero();
        assertThat(dev).content().contains("sqs-autoscaling-worker", "mine = true");
        assertThat(folder.resolve("envs/dev/main.tf"))
                .content()
                .contains("../../modules/sqs-autoscaling-worker");
    }

    @Test
    void errorsOfAssignmentsNameTheWayOut() throws IOException {
        assertThat(run("", "compare", "--set", "service.scaling.scaleOut.steps[0].change=2"))
                .isEqualTo(2);
        assertThat(err())
                .contains("prod: service.scaling.scaleOut.steps does not apply: another")
                .contains("Did you mean dev:service.scaling.scaleOut.steps[0].change=2?");
        assertThat(run("", "compare", "--set", "latencyTarget=none")).isEqualTo(2);
        assertThat(err()).contains("Did you mean workload.latencyTarget.seconds?");
        assertThat(run("", "compare", "--set", "pipes.spotDiscount=165%")).isEqualTo(2);
        assertThat(err()).contains("(165%) must be 0 to 1, or auto.").doesNotContain("1.65%");
        assertThat(run("", "compare", "a", "b")).isEqualTo(2);
        assertThat(err()).contains("Unexpected: b.\nSee planner compare --help");
    }

    @Test
    void anUntouchedFileFollowsANewDesignAsIfItWereNew() throws IOException {
        String to = folder.resolve("infra").toString();
        Path dev = folder.resolve("infra/envs/dev/terraform.tfvars");
        String fresh = folder.resolve("fresh").toString();
        run("", "export", "--to", to, "--design", "pipes");
        run("", "export", "--to", fresh, "--design", "service");
        Path wanted = folder.resolve("fresh/envs/dev/terraform.tfvars");

        assertThat(run("", "export", "--to", to, "--design", "service", "--write")).isZero();

        assertThat(dev).hasSameTextualContentAs(wanted);
    }

    @Test
    void valuesThatWinOverTheExportedOnesAreNamed() throws IOException {
        String to = folder.resolve("infra").toString();
        run("", "export", "--to", to, "--json-values");

        assertThat(run("", "export", "--to", to)).isZero();
        assertThat(err())
                .contains("envs/dev/dev.auto.tfvars.json sets name_prefix, aws_region, ")
                .contains(
                        " too. Terraform reads it after envs/dev/terraform.tfvars, and its values"
                                + " win.");

        Files.writeString(folder.resolve("infra/envs/dev/zz.auto.tfvars"), "task_cpu = 4096\n");
        assertThat(run("", "export", "--to", to, "--check")).isEqualTo(1);
        assertThat(err()).contains("envs/dev/zz.auto.tfvars sets task_cpu too.");
    }

    @Test
    void importBringsAnExportBack() throws IOException {
        String to = folder.resolve("infra").toString();
        String plan = folder.resolve("back.plan.json").toString();
        assertThat(run("", "export", "--to", to)).isZero();

        assertThat(run("", "import", to, "--to", plan)).isZero();
        assertThat(out()).contains("prod: mapped task_cpu (envs/prod/terraform.tfvars): task.cpu");
        assertThat(run("", "import", to, "--to", plan)).isZero();
        assertThat(out()).doesNotContain("~ ");
        assertThat(run("", "export", plan, "--to", to, "--design", "service", "--check"))
                .isEqualTo(1);

        assertThat(run("", "import", to, "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out());
        assertThat(json.path("formatVersion").asInt()).isEqualTo(1);
        assertThat(json.path("report").findValuesAsText("kind"))
                .startsWith("suspicious")
                .contains("mapped", "defaulted");
        assertThat(json.path("report").get(0).path("detail").asText())
                .isEqualTo("it has no default and is not set");
        Files.writeString(folder.resolve("infra/envs/dev/x.tfvars"), "a = ${b}");
        assertThat(run("", "import", to)).isEqualTo(2);
        assertThat(err()).contains("envs/dev/x.tfvars, line 1, column 5: expected a literal");
    }

    @Test
    void exportSaysThatADesignCannotCarryTheLoad() throws IOException {
        String to = folder.toString();
        assertThat(
                        run(
                                "",
                                "export",
                                "--sample",
                                "worked-example",
                                "--to",
                                to,
                                "--design",
                                "service",
                                "--set",
                                "workload.messagesPerMonth=900000000"))
                .isZero();
        assertThat(err()).contains("service cannot carry this workload: ");
        try (var files = Files.walk(folder)) {
            Path values = files.filter(path -> path.endsWith("terraform.tfvars")).findFirst().get();
            assertThat(values).content().contains("# Warning: service cannot carry this workload");
        }
        assertThat(run("", "export", "--to", " ")).isEqualTo(2);
        assertThat(err()).contains("--to is given an empty value.\nSet it");
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThat(run("", "export", "--to", file.toString())).isEqualTo(2);
        assertThat(err())
                .isEqualTo(
                        "No plan is given: this is the sample flow-builder.\n"
                                + "Could not export to "
                                + file
                                + ": it is a file.\nName a folder.\n");
        assertThat(file).hasContent("mine");
    }

    @Test
    void exportRefusesTwoEnvironmentsOfOneNameBeforeItWrites() {
        Path to = folder.resolve("out");

        assertThat(run("", "export", "--to", to.toString(), "--set", "terraform.namePrefix=jobs"))
                .isEqualTo(2);
        assertThat(err()).contains("dev and prod have the same Name prefix (jobs) in us-east-1");
        assertThat(to).doesNotExist();
    }

    @Test
    void exportWritesJsonOnRequest() throws IOException {
        String to = folder.toString();
        assertThat(run("", "export", "--to", to, "--json-values")).isZero();
        Path values = folder.resolve("envs/prod/prod.auto.tfvars.json");
        assertThat(new ObjectMapper().readTree(values.toFile()).path("task_cpu").asInt())
                .isEqualTo(1024);
        assertThat(folder.resolve("envs/prod/terraform.tfvars")).doesNotExist();
        assertThat(run("", "export", "--to", to, "--json-values", "--check")).isZero();
    }

    @Test
    void importTakesOneFileAndAMapping() throws IOException {
        Path values = folder.resolve("dev.tfvars");
        Path mapping = folder.resolve("names.map");
        Files.writeString(values, "units = 2048\nDB_PASSWORD = \"hunter2\"\n");
        Files.writeString(mapping, "units = task.cpu\n");

        assertThat(run("", "import", values.toString(), "--mapping", mapping.toString())).isZero();
        assertThat(out()).contains("\"cpu\": 2048").doesNotContain("hunter2");
        assertThat(err()).contains("dev: masked DB_PASSWORD").doesNotContain("hunter2");
        assertThat(run("", "import", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err()).contains("there is no such folder");
    }

    @Test
    void importNeedsAPlanToWriteInto() throws IOException {
        Path values = folder.resolve("dev.tfvars");
        Files.writeString(values, "task_cpu = 512\n");

        assertThat(run("", "import", values.toString(), "--write")).isEqualTo(2);
        assertThat(err()).isEqualTo("--write needs a plan to change.\nName it with --to PLAN.\n");
        assertThat(run("", "import", values.toString(), "--to", folder.toString())).isEqualTo(2);
        assertThat(err())
                .isEqualTo(
                        "Could not read " + folder + ": it is a folder.\nName a file of text.\n");
    }

    @Test
    void importChangesOnlyWhatItFoundInAPlanThatExists() throws IOException {
        Path plan = folder.resolve("mine.plan.json");
        Path values = folder.resolve("dev.tfvars");
        Files.writeString(values, "task_cpu = 512\n");
        assertThat(run("", "import", values.toString(), "--to", plan.toString())).isZero();
        String before = Files.readString(plan);
        Files.writeString(values, "task_memory = 4096\n");

        assertThat(run("", "import", values.toString(), "--to", plan.toString())).isEqualTo(1);
        assertThat(out())
                .contains("dev: mapped task_memory (dev.tfvars): task.memory = 4096\n")
                .contains(" fields stay at the app's default\n  region = us-east-1\n")
                .endsWith("\n~ dev: task.memory: 2048 → 4096\n");
        assertThat(err()).isEqualTo(plan + " is left as it is.\nAdd --write to change it.\n");
        assertThat(plan).hasContent(before);

        assertThat(
                        run(
                                "",
                                "import",
                                values.toString(),
                                "--to",
                                plan.toString(),
                                "--write",
                                "--json"))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out());
        assertThat(json.path("written").asBoolean()).isTrue();
        assertThat(json.path("changes").toString())
                .isEqualTo(
                        "[{\"environment\":\"dev\",\"field\":\"task.memory\",\"before\":\"2048\","
                                + "\"after\":\"4096\"}]");
        assertThat(json.path("defaults").findValuesAsText("field")).contains("task.cpu", "region");
        assertThat(plan).content().contains("\"cpu\": 512", "\"memory\": 4096");

        assertThat(run("", "import", values.toString(), "--to", plan.toString())).isZero();
        Files.writeString(plan, "{");
        assertThat(run("", "import", values.toString(), "--to", plan.toString(), "--write"))
                .isEqualTo(2);
        assertThat(plan).hasContent("{");
    }

    @Test
    void anUnwritableTargetIsBadInput() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(run("", "export", "--to", file.toString())).isEqualTo(2);
        assertThat(file).isEmptyFile();
    }

    @Test
    void outputThatCannotBeWrittenIsAnOutsideFailure() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        PrintStream lost = new PrintStream(full, false, StandardCharsets.UTF_8);

        assertThat(run(lost, "", "compare", "--sample", "worked-example", "--json")).isEqualTo(3);
        assertThat(err()).contains("could not be written completely");
    }

    @Test
    void adviseJsonSaysItsVersion() throws IOException {
        assertThat(run("", "advise", "--sample", "worked-example", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out()).path("formatVersion").asInt()).isEqualTo(1);
    }

    @Test
    void aRegionInCapitalsIsNearItself() {
        assertThat(run("", "compare", "--sample", "worked-example", "--set", "region=US-EAST-1"))
                .isEqualTo(2);
        assertThat(err()).contains("us-east-1").doesNotContain("ap-east-1");
    }

    @Test
    void adviseAnswersNoOnAnError() {
        assertThat(run("", "advise")).isZero();
        assertThat(run("", "advise", "--set", "pipes.batchSize=5")).isEqualTo(1);
        assertThat(out()).contains("error: pipes: ");
    }

    @Test
    void pricesAreListedAndShown() throws IOException {
        assertThat(run("", "prices", "list", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out())).hasSizeGreaterThan(30);
        assertThat(run("", "prices", "show", "eu-west-1")).isZero();
        assertThat(out()).contains("fargate-x86-vcpu-hour");
        assertThat(run("", "prices", "show", "eu-wets-1")).isEqualTo(2);
        assertThat(err()).contains("Did you mean eu-west-1?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task.cpus=3 | Did you mean task.cpu?",
                "task.cpu=3s | has a unit (s) that is not known here",
                "workload.messagesPerMonth=NaN | must be a number",
                "workload.messagesPerMonth=-5 | must be 0 to 10,000,000,000",
                "task.memory=512 | is not offered by Fargate with task CPU 1024",
                "region=mars-north-1 | There is no price book for the region (mars-north-1)",
                "prdo:task.cpu=256 | Did you mean prod?",
                "task.cpu | must read [ENV:]FIELD=VALUE",
                "pipes.spotDiscount=65 | Did you mean 65%?",
            })
    void aWrongAssignmentIsBadInput(String assignment, String message) {
        assertThat(run("", "compare", "--set", assignment)).isEqualTo(2);
        assertThat(err()).contains(message).doesNotContain("\tat ");
        assertThat(out()).isEmpty();
    }

    @Test
    void aWrongFileIsBadInputAndStaysAsItIs() throws IOException {
        List<byte[]> wrong =
                List.of(
                        new byte[10_000_000],
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff},
                        bytes(PLAN.substring(0, 40)),
                        bytes(PLAN.replace(": 1", ": 7")),
                        bytes(PLAN.replace("MORE", ", \"region\": 5")),
                        bytes(PLAN.replace("MORE", ", \"region\": \"\"")));
        for (byte[] content : wrong) {
            Path file = Files.write(folder.resolve("a.plan.json"), content);

            assertThat(run("", "compare", file.toString())).isEqualTo(2);
            assertThat(err()).isNotBlank().doesNotContain("\tat ", "Exception");
            assertThat(file).hasBinaryContent(content);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "compare --nonsense",
                "diff dev",
                "export",
                "prices",
                "compare --sample none",
                "compare --env none",
                "compare x --sample flow-builder",
                "compare --max-monthly-usd much",
                "export --to x --check --write",
                "compare no-such-file.plan.json",
                "export --to x --design both"
            })
    void aWrongCommandIsBadInput(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");

        assertThat(run("", args)).isEqualTo(2);
        assertThat(err()).isNotBlank().doesNotContain("\tat ");
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "compare",
                "diff",
                "export",
                "prices",
                "prices list",
                "prices show",
                "prices refresh",
                "prices diff",
                "prices import",
                "simulate",
                "sweep",
                "advise",
                "schema",
                "completion"
            })
    void everyCommandHelps(String command) {
        String line = (command + " --help").strip();

        assertThat(run("", line.split(" "))).isZero();
        assertThat(out()).startsWith("Usage: " + ("planner " + command).strip());
    }

    @Test
    void theHelpSaysWhatEachDesignIs() {
        assertThat(run("", "--help")).isZero();
        String help = out().replaceAll("\\s+", " ");
        assertThat(help)
                .contains("as EventBridge Pipes, an autoscaled ECS service or a Lambda function.");
        assertThat(Design.values())
                .allSatisfy(design -> assertThat(help).contains(design.product()));
    }

    @Test
    void theVersionIsThePoms() throws IOException {
        assertThat(run("", "--version")).isZero();
        assertThat(out()).isEqualTo("Pipes Planner " + Cli.VERSION + System.lineSeparator());
        assertThat(Path.of("pom.xml"))
                .content()
                .contains("<artifactId>pipes-planner</artifactId>\n  <version>" + Cli.VERSION);
    }

    @Test
    void theSchemaOfPlansIsOneDocument() throws IOException {
        assertThat(run("", "schema")).isZero();
        assertThat(new ObjectMapper().readTree(out()).at("/$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void completionIsAScript() {
        assertThat(run("", "completion")).isZero();
        assertThat(out()).startsWith("#!").contains("compare");
    }

    @Test
    void anInternalErrorIsOneLineAndALog() {
        Ports broken =
                new Ports(
                        new JsonPlanFiles(),
                        stream -> JsonPlanFiles.trace("standard input", stream),
                        _ -> {
                            throw new IllegalStateException("broken");
                        },
                        _ -> Reading.of(PrivateRates.NONE),
                        new DiskTextFolders(),
                        BundledModules::read,
                        BundledModules::mapping,
                        new NoUpdates(),
                        _ -> "error.log");

        assertThat(
                        new Cli(
                                        broken,
                                        console(
                                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                                ""))
                                .run("compare", "--sample", "flow-builder"))
                .isEqualTo(70);
        assertThat(err().lines()).hasSize(1).first().asString().endsWith("error.log");
    }

    private int run(String input, String... args) {
        return run(new PrintStream(out, true, StandardCharsets.UTF_8), input, args);
    }

    private int run(PrintStream to, String input, String... args) {
        out.reset();
        err.reset();
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
        return new Cli(ports, console(to, input)).run(args);
    }

    private Console console(PrintStream to, String input) {
        return new Console(
                to,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(bytes(input)),
                Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
