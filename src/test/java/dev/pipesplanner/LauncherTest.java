package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The launcher with a JDK and a Maven that only note what they are asked.
final class LauncherTest {

    private static final String NO_JDK =
            "planner: no JDK 25 or newer was found.\n"
                    + "Install one (https://adoptium.net) or set JAVA_HOME to it.";

    @TempDir Path folder;

    private Path root;
    private Path builds;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        root = Files.createDirectories(folder.resolve("root with space"));
        builds = folder.resolve("builds");
        Files.copy(Path.of("planner"), root.resolve("planner"));
        script(root.resolve("planner"), Files.readString(root.resolve("planner")));
        Path source = Files.createDirectories(root.resolve("src/main")).resolve("A.java");
        for (Path file : List.of(source, root.resolve("pom.xml"))) {
            Files.createFile(file);
        }
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        script(jdk.resolve("java"), "#!/bin/sh\nfor a; do last=$a; done; echo \"ran $last\"\n");
        script(jdk.resolve("javac"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        maven(0);
    }

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

    @Test
    void withoutAJdkItSaysWhatToInstallAndExits3() throws Exception {
        // the folders of the machine's own JDKs are moved out of sight in the copy
        String text = Files.readString(root.resolve("planner"));
        assertThat(text).contains(" /usr/lib/jvm/*", " /Library/Java/");
        script(
                root.resolve("planner"),
                text.replace(" /usr/lib/jvm/*", " " + folder + "/no/*")
                        .replace(" /Library/Java/", " /no/Library/Java/"));

        assertThat(refusal(Map.of())).isEqualTo("3 " + NO_JDK);
        assertThat(refusal(Map.of("JAVA_HOME", folder.resolve("nowhere").toString())))
                .isEqualTo("3 " + NO_JDK);
    }

    @Test
    void anOldJdkIsNone() throws Exception {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.9\"\n");

        withoutAJdkItSaysWhatToInstallAndExits3();
        assertThat(refusal(Map.of("JAVA_HOME", folder.resolve("jdk").toString())))
                .isEqualTo("3 " + NO_JDK);
    }

    /// The exit code and message of a run that finds nothing on its path.
    private String refusal(Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(root.resolve("planner").toString(), "compare")
                        .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "");
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }

    private void maven(int code) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        script(
                bin.resolve("mvn"),
                "#!/bin/sh\necho built >>'" + builds + "'; sleep 0.2; exit " + code + "\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(Path launcher, Path from) throws Exception {
        Process process = start(launcher, from);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + out.strip();
    }

    private Process start(Path launcher, Path from) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(launcher.toString(), "--version")
                        .directory(from.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (a, b) -> b + a);
        return builder.start();
    }
}
