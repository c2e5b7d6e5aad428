package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Launchers ended with kill -9 while they build: never two builds at a time, and the next launcher
/// starts the app.
///
/// `-Dreliability.kills=N`.
@Tag("thorough")
final class LauncherKillsTest extends LauncherFolder {

    private static final int KILLS = Reliability.size("kills", 8);

    @Test
    void neverTwoBuildAtATimeAndTheNextLauncherStartsTheApp() throws Exception {
        Random random = new Random(23);
        Path log = folder.resolve("log");
        script(
                folder.resolve("bin/mvn"),
                "#!/bin/sh\necho begun >>'%1$s'; sleep 0.1; echo done >>'%1$s'\n".formatted(log));
        int atWork = 0;
        for (int i = 0; i < KILLS; i++) {
            Files.deleteIfExists(root.resolve("target/planner.built"));
            Process ended = start(root.resolve("planner"), folder);
            atWork += ended.waitFor(random.nextInt(250), TimeUnit.MILLISECONDS) ? 0 : 1;
            ended.destroyForcibly().waitFor();

            assertThat(run(root.resolve("planner"), folder)).isEqualTo("0 ran --version");
            assertThat(root.resolve("target.lock")).doesNotExist();
        }

        List<String> lines = Files.readAllLines(log);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i))
                    .as("line %d of %s", i, lines)
                    .isEqualTo(i % 2 == 0 ? "begun" : "done");
        }
        Reliability.keep(
                "kills-build",
                List.of(
                        "| while | kills | while at work | lost | half-written | blocked |",
                        "|---|---:|---:|---:|---:|---:|",
                        "| building | " + KILLS + " | " + atWork + " | 0 | 0 | 0 |"));
        assertThat(atWork).isPositive();
    }
}
