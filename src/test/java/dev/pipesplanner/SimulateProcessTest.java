package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// `simulate` in a process of its own, where memory and patience end.
@Tag("thorough")
final class SimulateProcessTest {

    /// All messages of a month arrive in office hours, and thirty tasks work them off at night.
    private static final String CROWDED =
            """
            { "formatVersion": 1, "name": "Crowded", "environments": [ { "name": "dev",
              "workload": { "messagesPerMonth": 100000000,
                "arrivals": { "pattern": "weekly", "preset": "business-hours" },
                "processingSeconds": { "mean": 0.5, "distribution": "constant" } },
              "service": { "minTasks": 30, "maxTasks": 30, "scaling": { "policy": "fixed" } },
              "quotas": { "fargateVCpu": 4000000, "launchesPerSecond": 100000,
                "launchBurst": 100000 } } ] }
            """;

    private static final String EVEN =
            CROWDED.replace("\"weekly\", \"preset\": \"business-hours\"", "\"poisson\"");

    @TempDir Path folder;

    private Path plan;

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(folder.resolve("crowded.plan.json"), CROWDED);
    }

    @Test
    void tooLittleMemoryIsSaidInASentence() throws Exception {
        Process run = start("-Xmx48m", "1");

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(3);
        assertThat(said())
                .contains("do not fit in memory (")
                .contains("Give Java more (JAVA_TOOL_OPTIONS=-Xmx4g)")
                .doesNotContain("Exception");
    }

    // DESIGN §9; here the launch rate and the quota are lifted, so that the pipe carries them too
    @Test
    void aHundredMillionMessagesStreamThroughASmallHeap() throws Exception {
        Process run =
                JavaProcess.optimized("-Xmx256m")
                        .command(
                                "simulate",
                                Files.writeString(folder.resolve("even.plan.json"), EVEN)
                                        .toString(),
                                "--replications",
                                "1")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile())
                        .start();

        assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said()).isZero();
        assertThat(said().lines().filter(line -> line.contains(" messages entered")))
                .hasSize(2)
                .allMatch(line -> line.matches("  (100,0|99,9)\\d\\d,\\d{3} messages entered.*"));
    }

    @Test
    void aRunThatIsToldToEndEndsAtOnce() throws Exception {
        Process run = start("-Xmx2g", "50");
        Thread.sleep(1_500);
        assertThat(run.isAlive()).isTrue();

        run.destroy();

        assertThat(run.waitFor(2, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(143);
    }

    private Process start(String memory, String replications) throws IOException {
        return JavaProcess.with(memory)
                .command("simulate", plan.toString(), "--replications", replications)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }
}
