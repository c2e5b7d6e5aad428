package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class SweepCommandTest {

    private static final List<String> FIXED =
            List.of(
                    "--sample",
                    "flow-builder",
                    "--env",
                    "dev",
                    "--set",
                    "service.minTasks=1",
                    "--set",
                    "service.scaling.policy=fixed",
                    "--set",
                    "workload.arrivals.pattern=poisson");

    private static final List<String> VARIED =
            List.of("--vary", "workload.messagesPerMonth=1k,100k", "--vary", "task.cpu=300,512");

    @TempDir private Path folder;

    private static TerminalRun run(List<String> first, List<String> second, String... rest) {
        List<String> arguments = new ArrayList<>(first);
        arguments.addAll(second);
        arguments.addAll(List.of(rest));
        return TerminalRun.of(Map.of(), arguments.toArray(new String[0]));
    }

    private static TerminalRun sweep(List<String> options, String... rest) {
        return run(List.of("sweep"), options, rest);
    }

    private static List<String> fixedAnd(List<String> more) {
        return Stream.concat(FIXED.stream(), more.stream()).toList();
    }

    @Test
    void printsATableARowACombination() {
        TerminalRun run = sweep(fixedAnd(VARIED));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        """
                        dev (us-east-1): US dollars per month, seconds that p95 waits
                          workload.messagesPerMonth  task.cpu  winner      pipes   p95     service  p95
                                               1000       300  not valid       –     –           –    –
                                               1000       512  pipes       $0.73  65.2      $25.10  0.0
                                             100000       300  not valid       –     –           –    –
                                             100000       512  pipes      $33.95  65.2  infeasible    –
                          not valid: Task CPU (300) is not a size that Fargate offers. Choose one of 256, 512, 1024, 2048, 4096, 8192, 16384, 32768 (1024 is one vCPU).

                        """);
    }

    @Test
    void everyRowIsAComparisonOfItsOwn() throws IOException {
        JsonNode document = new ObjectMapper().readTree(sweep(fixedAnd(VARIED), "--json").out());
        assertThat(document.path("formatVersion").asInt()).isEqualTo(1);
        JsonNode swept = document.path("environments").path(0);
        assertThat(swept.path("axes").path(0).toString())
                .isEqualTo(
                        "{\"field\":\"workload.messagesPerMonth\",\"scale\":\"log\","
                                + "\"values\":[1000.0,100000.0]}");
        assertThat(swept.path("rows")).hasSize(4);
        for (JsonNode row : swept.path("rows")) {
            String volume = row.path("values").path("workload.messagesPerMonth").asText();
            String cpu = row.path("values").path("task.cpu").asText();
            TerminalRun compared =
                    run(
                            List.of("compare"),
                            FIXED,
                            "--set",
                            "workload.messagesPerMonth=" + volume,
                            "--set",
                            "task.cpu=" + cpu,
                            "--json");
            if (row.path("notValid").isTextual()) {
                assertThat(compared.code()).isEqualTo(2);
                assertThat(compared.err()).contains(row.path("notValid").asText());
            } else {
                assertSame(row, new ObjectMapper().readTree(compared.out()));
            }
        }
    }

    private static void assertSame(JsonNode row, JsonNode compared) {
        JsonNode environment = compared.path("environments").path(0);
        assertThat(row.path("winner")).isEqualTo(environment.path("recommended"));
        for (int i = 0; i < row.path("designs").size(); i++) {
            JsonNode own = row.path("designs").path(i);
            JsonNode expected = environment.path("designs").path(i);
            for (String figure :
                    List.of(
                            "design",
                            "feasible",
                            "monthlyUsd",
                            "latencySeconds",
                            "lossesPerMonth",
                            "deadLettersPerMonth")) {
                assertThat(own.path(figure)).isEqualTo(expected.path(figure));
            }
            String carried = expected.path("meetsLatencyTarget").asBoolean() ? "fit" : "misses";
            assertThat(own.path("fit").asText())
                    .isEqualTo(expected.path("feasible").asBoolean() ? carried : "infeasible");
        }
    }

    @Test
    void aSimulatedRowTellsItsHalfWidth() throws IOException {
        List<String> options =
                List.of("--sample", "flow-builder", "--env", "dev", "--months", "10");
        JsonNode row =
                new ObjectMapper()
                        .readTree(
                                sweep(options, "--vary", "workload.messagesPerMonth=2k", "--json")
                                        .out())
                        .at("/environments/0/rows/0/designs/0");
        JsonNode compared =
                new ObjectMapper()
                        .readTree(
                                run(
                                                List.of("compare"),
                                                options,
                                                "--set",
                                                "workload.messagesPerMonth=2k",
                                                "--json")
                                        .out())
                        .at("/environments/0/designs/0");
        assertThat(row.path("simulated").asBoolean()).isTrue();
        assertThat(row.path("halfWidthUsd")).isEqualTo(compared.path("halfWidthUsd"));
        assertThat(row.path("monthlyUsd")).isEqualTo(compared.path("monthlyUsd"));
    }

    @Test
    void writesTheSameTableToAFileOrStandardOutput() throws IOException {
        Path file = folder.resolve("rows.csv");
        TerminalRun run = sweep(fixedAnd(VARIED), "--csv", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().strip()).isEqualTo("4 rows in " + file + ".");
        String text = Files.readString(file);
        assertThat(sweep(fixedAnd(VARIED), "--csv", "-").out()).isEqualTo(text);
        assertThat(text.split("\r\n")).hasSize(5);
        assertThat(text)
                .startsWith(
                        "environment,workload.messagesPerMonth,task.cpu,winner,notValid,"
                                + "pipes.monthlyUsd,pipes.halfWidthUsd,pipes.waitP50Seconds,"
                                + "pipes.waitP95Seconds,pipes.waitP99Seconds,"
                                + "pipes.lossesPerMonth,pipes.fit,service.monthlyUsd,"
                                + "service.halfWidthUsd,service.waitP50Seconds,"
                                + "service.waitP95Seconds,service.waitP99Seconds,"
                                + "service.lossesPerMonth,service.fit\r\n"
                                + "dev,1000,300,,\"Task CPU (300) is not a size that Fargate");
        assertThat(Stream.of(text.split("\r\n")).skip(2).findFirst().orElseThrow())
                .matches("dev,1000,512,pipes,,0\\.\\d{4},,\\d.*,fit,\\d+\\.\\d{4},,.*,fit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --vary task.cpus=1,2 | --vary task.cpus=1,2, environment dev: There is no field task.cpus.\\nDid you mean task.cpu?
                    --vary task.imageMiB=9..1 | --vary task.imageMiB=9..1, environment dev: task.imageMiB must go from a number to a greater one, not from 9 to 1.
                    --vary task.imageMiB=1..9:200 --vary task.bootSeconds=1..9:200 | --vary: 40,000 combinations are more than the 10,000 of one sweep.\\nVary fewer fields, or give them fewer values.
                    --vary task.imageMiB=1,2 --csv - --json | --csv - and --json cannot both be standard output.\\nName a file for --csv.
                    --vary task.imageMiB=1,2 --months 0 | The months (0) must be 1 to 1000.
                    """)
    void refusesWithAWayOut(String line, String message) {
        TerminalRun run =
                sweep(List.of("--sample", "flow-builder", "--env", "dev"), line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo(message.replace("\\n", "\n"));
    }

    @Test
    void aPlanIsNotReplacedByATable() throws IOException {
        Path plan = folder.resolve("mine.plan.json");
        String text =
                """
                { "formatVersion": 1, "name": "Mine", "environments": [
                    { "name": "only", "region": "us-east-1",
                      "workload": { "messagesPerMonth": 1000,
                        "processingSeconds": { "distribution": "constant", "mean": 30 } } } ] }
                """;
        Files.writeString(plan, text);
        TerminalRun run =
                sweep(
                        List.of(plan.toString(), "--vary", "task.imageMiB=1,2"),
                        "--csv",
                        plan.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip())
                .isEqualTo(
                        "--csv ("
                                + plan
                                + ") is a plan, which the table would replace.\n"
                                + "Name another file.");
        assertThat(plan).hasContent(text);
    }

    @Test
    void aFolderIsNoFile() {
        TerminalRun run = sweep(fixedAnd(VARIED), "--csv", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("it is a folder");
    }
}
