package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// Which Java the launcher starts, and what it makes of the environment.
final class LauncherStartTest extends LauncherFolder {

    private static final String NO_JDK =
            "planner: no JDK 25 or newer was found.\n"
                    + "Install one (https://adoptium.net) or set JAVA_HOME to it.";

    @Test
    void theHomeOfTheEnvironmentIsTheUsers() throws Exception {
        assertThat(shown("env HOME=/some/home \"$0\" compare"))
                .contains("-Duser.home=/some/home", "-Dplanner.stdinIsClosed=false");
        assertThat(shown("env -u HOME \"$0\" compare")).doesNotContain("user.home");
    }

    @Test
    void aLocaleThatIsNotInstalledIsReplacedByOneThatIs() throws Exception {
        for (String locale : List.of("xx_XX.UTF-8", "C", "POSIX", "")) {
            assertThat(shown("LC_ALL=" + locale + " \"$0\" compare"))
                    .as(locale)
                    .containsPattern("(?i)locale UTF-?8");
        }
    }

    @Test
    void closedStreamsAreToldAndNotGivenToOtherFiles() throws Exception {
        assertThat(shown("\"$0\" compare <&-")).contains("-Dplanner.stdinIsClosed=true");
        assertThat(shown("\"$0\" compare 2>&-")).contains("-Dplanner.stdinIsClosed=false");
    }

    @Test
    void optionsThatJavaDoesNotTakeAreSaid() throws Exception {
        jdk("case $* in -version) exit 1 ;; esac; echo started");

        assertThat(shown("JAVA_TOOL_OPTIONS=-Xnonsense \"$0\" compare; echo $?"))
                .isEqualTo(
                        "planner: Java does not start with what is set for it in the"
                                + " environment.\n"
                                + "Correct or unset JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS and"
                                + " _JAVA_OPTIONS.\n"
                                + "3");
        assertThat(shown("\"$0\" compare")).isEqualTo("started");
    }

    /// What a shell line prints that starts the launcher as `$0`, of a JDK that shows its arguments
    /// and its locale.
    private String shown(String line) throws Exception {
        run(root.resolve("planner"), folder);
        if (Files.readString(folder.resolve("jdk/bin/java")).contains("ran")) {
            jdk("echo \"$*\"; echo locale $(locale charmap)");
        }
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", line, root.resolve("planner").toString())
                        .redirectErrorStream(true);
        prepare(builder);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    private void jdk(String line) throws IOException {
        script(folder.resolve("jdk/bin/java"), "#!/bin/sh\n" + line + "\n");
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
}
