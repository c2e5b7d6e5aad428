package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A plan whose arrivals are a trace, on the disk and in the terminal.
class TraceCommandTest {

    @TempDir Path folder;

    private Path plan;

    @BeforeEach
    void aPlanNamesATraceBesideIt() throws IOException {
        Files.createDirectory(folder.resolve("traces"));
        Files.copy(
                Path.of("src/test/resources/traces/get-metric-data.json"),
                folder.resolve("traces/orders.json"));
        plan = folder.resolve("my.plan.json");
        Files.writeString(
                plan,
                """
                { "formatVersion": 1, "name": "x", "environments": [ { "name": "dev", "workload": {
                  "arrivals": { "pattern": "trace", "file": "traces/orders.json" } } } ] }
                """);
    }

    @Test
    void compareSaysWhatTheTraceIsAndWhatWasRepaired() {
        TerminalRun run = TerminalRun.of(Map.of(), "compare", plan.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "  trace traces/orders.json: 7,485 messages in 288 intervals of 300 s from"
                                + " 2026-09-01T00:00:00Z\n"
                                + "  repeated to fill the month, it has 225,723 messages;"
                                + " the plan has 100,000 per month, so each count is multiplied by"
                                + " 0.4430\n"
                                + "  The newest point came first; the points were put in order.\n"
                                + "  36 of 288 intervals of 5 min have no point and count as 0"
                                + " messages.\n");
    }

    /// Where only counting tells how large batches become, no task is counted that never starts.
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1000"})
    void aQuotaBelowOneTaskCarriesNoTraceInBatches(String messages) {
        TerminalRun run =
                TerminalRun.of(
                        Map.of(),
                        "compare",
                        plan.toString(),
                        "--set",
                        "workload.messagesPerMonth=" + messages,
                        "--set",
                        "pipes.target=step-functions",
                        "--set",
                        "pipes.batchSize=10",
                        "--set",
                        "task.cpu=8192",
                        "--set",
                        "task.memory=16384");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("A task needs 8 vCPU; the quota (Fargate vCPU) is 6");
    }

    @Test
    void jsonListsTheRepairs() throws IOException {
        TerminalRun run = TerminalRun.of(Map.of(), "compare", plan.toString(), "--json");

        JsonNode trace = new ObjectMapper().readTree(run.out()).at("/environments/0/trace");
        assertThat(trace)
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {
                                          "file": "traces/orders.json",
                                          "start": "2026-09-01T00:00:00Z",
                                          "periodSeconds": 300.0,
                                          "intervals": 288,
                                          "messages": 7485,
                                          "recordedMessagesPerMonth": 225723,
                                          "factor": 0.443021,
                                          "repairs": [
                                            { "repair": "sorted", "points": 252, "message": "The \
                                        newest point came first; the points were put in order." },
                                            { "repair": "gaps-filled", "points": 36, "message": "36 \
                                        of 288 intervals of 5 min have no point and count as 0 \
                                        messages." }
                                          ]
                                        }
                                        """));
    }

    @Test
    void aTraceMayBePiped() throws IOException {
        TerminalRun run =
                TerminalRun.with(
                        "time,count\n2026-09-01T00:00[Europe/Berlin],5\n2026-09-02,7\n",
                        "simulate",
                        plan.toString(),
                        "--trace",
                        "-");
        TerminalRun good =
                TerminalRun.with(
                        "time,count\n1788220800,5\n1788220860,7\n",
                        "simulate",
                        plan.toString(),
                        "--trace",
                        "-",
                        "--days",
                        "1");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("standard input, line 3, column 1: the time has no zone, but line 2");
        assertThat(good.code()).as(good.err()).isZero();
        assertThat(good.out()).contains("trace -: 12 messages in 2 intervals of 60 s");
    }

    @Test
    void planAndTraceAreNotBothPiped() {
        TerminalRun run = TerminalRun.with("{}", "simulate", "-", "--trace", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Name a file for one of them.");
    }

    @Test
    void aTraceThatIsNotThereIsBadInput() throws IOException {
        Files.delete(folder.resolve("traces/orders.json"));

        TerminalRun run = TerminalRun.of(Map.of(), "compare", plan.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("environment dev: Could not read " + folder.resolve("traces/orders.json"))
                .contains("Check the name.");
    }
}
