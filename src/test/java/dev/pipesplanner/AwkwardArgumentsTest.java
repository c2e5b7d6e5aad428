package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Arguments that name no file that can be read to its end: each gets a sentence, and nobody waits.
@Timeout(60)
final class AwkwardArgumentsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare IT",
                "compare --rates IT",
                "simulate --trace IT",
                "import IT",
                "import . --mapping IT",
                "prices import IT",
                "prices diff us-east-1 IT",
            })
    void aPipeThatNobodyWritesToAndADeviceAreRefused(String command) throws Exception {
        Path pipe = folder.resolve("pipe.json");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor() == 0, "this system makes no named pipes");
        Path device = Files.createSymbolicLink(folder.resolve("z.json"), Path.of("/dev/zero"));

        for (Path file : List.of(pipe, device)) {
            TerminalRun run =
                    run(command.replace("import .", "import " + values()).replace("IT", "" + file));

            assertThat(run.code()).as(run.err()).isEqualTo(2);
            assertThat(run.err()).contains("" + file.getFileName(), "not", "regular file");
        }
    }

    /// A folder that can be imported.
    private Path values() throws IOException {
        Path values = Files.createDirectories(folder.resolve("values"));
        Files.writeString(values.resolve("terraform.tfvars"), "task_cpu = 512\n");
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export --to _",
                "export --to=_",
                "import _",
                "import . --to _",
                "compare _",
                "compare --prices _",
                "compare --rates _",
                "compare --env _",
                "compare --set _",
                "compare --sample _",
                "simulate --trace _",
                "prices show _",
                "prices diff _ _",
                "prices import _",
                "prices refresh _",
            })
    void anEmptyArgumentIsSaidAndNothingIsDone(String command) {
        TerminalRun run =
                TerminalRun.of(
                        Map.of(),
                        Stream.of(command.split(" "))
                                .map(word -> word.replace("_", ""))
                                .toArray(String[]::new));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .matches(
                        "(--[a-z]+ is given|There is) an empty value.\n"
                                + "Set it, or leave it out: a variable of your script may not be"
                                + " set.\n");
    }

    @Test
    void aFileIsNotTakenForArguments() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "--nothing=hunter2\n");

        TerminalRun run = run("compare @" + file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Could not read @").doesNotContain("hunter2");
    }

    /// Java names files in the encoding of its locale, and C has no letters beyond ASCII.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare --prices ü",
                "compare ü.plan.json",
                "compare --rates ü",
                "prices import ü.json",
                "prices diff us-east-1 ü.json",
                "export --to ü/x",
                "import ü",
            })
    void aNameThatTheLocaleHasNoLettersForIsBadInput(String command) throws Exception {
        ProcessBuilder builder = JavaProcess.with().command(command.split(" "));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        Process run = builder.redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said).isEqualTo(2);
        assertThat(said).doesNotContain("Internal error");
    }

    @Test
    void aClosedStandardInputIsSaid() throws Exception {
        ProcessBuilder builder =
                JavaProcess.with("-Dplanner.stdinIsClosed=true").command("compare", "-");
        Process run = builder.redirectErrorStream(true).start();

        assertThat(run.getInputStream().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(
                        "Could not read standard input: it is closed.\n"
                                + "Name a file, or pipe one into the command.\n");
        assertThat(run.waitFor()).isEqualTo(3);
    }

    @Test
    void anExportToWhereNothingCanBeIsRefusedBeforeAnyTraceIsRead() throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("a.plan.json"),
                        """
                        { "formatVersion": 1, "name": "x", "environments": [ { "name": "dev",
                          "workload": { "arrivals": { "pattern": "trace", "file": "no.csv" } } } ] }
                        """);
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path infra = Files.createDirectory(folder.resolve("infra"));
        Files.createSymbolicLink(infra.resolve("envs"), outside);

        for (String target : List.of(file + "/x", file.toString(), infra.toString(), "/proc/x")) {
            TerminalRun run = run("export " + plan + " --to " + target);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("Could not export to " + target + ": ");
        }
        assertThat(run("export " + plan + " --to " + folder.resolve("new")).err())
                .contains("Could not read " + folder.resolve("no.csv"));
        assertThat(outside).isEmptyDirectory();
        assertThat(file).hasContent("mine");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private static TerminalRun run(String command) {
        return TerminalRun.of(Map.of(), command.split(" "));
    }
}
