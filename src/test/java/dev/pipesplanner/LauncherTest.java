package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When the launcher builds, and that never two build at a time.
final class LauncherTest extends LauncherFolder {

    @Test
    void theFirstRunBuildsAndTheNextDoesNot() throws Exception {
        assertThat(run(root.resolve("planner"), folder)).isEqualTo("0 ran --version");
        assertThat(run(root.resolve("planner"), folder)).isEqualTo("0 ran --version");

        assertThat(builds).hasContent("built\n");
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        run(root.resolve("planner"), folder);
        Files.setLastModifiedTime(
                root.resolve("src/main/A.java"), FileTime.from(Instant.now().plusSeconds(5)));
        run(root.resolve("planner"), folder);

        assertThat(Files.readAllLines(builds)).hasSize(2);
    }

    @Test
    void aSourceThatIsDatedInTheFutureIsBuiltOnceAndAgainWhenItChanges() throws Exception {
        Path source = root.resolve("src/main/A.java");
        FileTime future = FileTime.from(Instant.now().plus(Duration.ofDays(2)));
        Files.setLastModifiedTime(source, future);
        for (int i = 0; i < 3; i++) {
            assertThat(run(root.resolve("planner"), folder)).isEqualTo("0 ran --version");
        }
        assertThat(Files.readAllLines(builds)).hasSize(1);

        Files.writeString(source, "class A {}");
        Files.setLastModifiedTime(source, future);
        run(root.resolve("planner"), folder);
        run(root.resolve("planner"), folder);

        assertThat(Files.readAllLines(builds)).hasSize(2);
    }

    @Test
    void aLinkFromAnotherFolderRunsTheSameApp() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("pp"), root.resolve("planner"));

        assertThat(run(link, Path.of("/"))).isEqualTo("0 ran --version");
    }

    @Test
    void aWorkingFolderThatIsGoneIsSaid() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Process process =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "rmdir '" + gone + "' && '" + root.resolve("planner") + "' compare")
                        .directory(gone.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(output).contains("the current folder no longer exists.\nGo to");
    }

    @Test
    void afterAFailedBuildNothingRuns() throws Exception {
        run(root.resolve("planner"), folder);
        maven(1);
        Files.setLastModifiedTime(
                root.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(run(root.resolve("planner"), folder)).isEqualTo("3 ");
        assertThat(run(root.resolve("planner"), folder)).isEqualTo("3 ");
        assertThat(root.resolve("target.lock")).doesNotExist();
    }

    @Test
    void aLockOfAProcessThatIsGoneIsTaken() throws Exception {
        Path lock = Files.createDirectory(root.resolve("target.lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");

        assertThat(run(root.resolve("planner"), folder)).isEqualTo("0 ran --version");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aLockOfANumberThatAnotherProcessHasByNowIsTaken() throws Exception {
        Path lock = Files.createDirectory(root.resolve("target.lock"));
        Files.writeString(
                lock.resolve("pid"), ProcessHandle.current().pid() + " Thu Jan  1 00:00:00 1970\n");

        assertThat(run(root.resolve("planner"), folder)).isEqualTo("0 ran --version");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aBuildGoesOnAloneWhenItsLauncherIsEnded() throws Exception {
        Path log = folder.resolve("log");
        script(
                folder.resolve("bin/mvn"),
                "#!/bin/sh\necho begun >>'%1$s'; while [ ! -e '%2$s' ]; do sleep 0.1; done;"
                                .formatted(log, folder.resolve("go"))
                        + " echo done >>'"
                        + log
                        + "'\n");
        Process ended = start(root.resolve("planner"), folder);
        awaitLines(log, 1);
        ended.destroyForcibly().waitFor();

        Process next = start(root.resolve("planner"), folder);
        awaitLock(next);
        Files.createFile(folder.resolve("go"));

        assertThat(next.waitFor()).isZero();
        assertThat(Files.readAllLines(log)).containsExactly("begun", "done", "begun", "done");
    }

    private static void awaitLines(Path log, int lines) throws IOException {
        while (!Files.exists(log) || Files.readAllLines(log).size() < lines) {
            Thread.onSpinWait();
        }
    }

    /// Until it says that it waits.
    private static void awaitLock(Process waiting) throws IOException {
        assertThat(waiting.errorReader().readLine())
                .isEqualTo("planner: another run is building; waiting for it.");
    }

    @Test
    void twoFirstRunsBuildOnce() throws Exception {
        List<Process> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runs.add(start(root.resolve("planner"), folder));
        }
        for (Process each : runs) {
            assertThat(each.waitFor()).isZero();
        }

        assertThat(builds).hasContent("built\n");
    }
}
