package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Without a display that can be used, the planner says so and prints the sample.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there is always a display")
final class DisplayTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    NO_SUCH_VARIABLE, x
                    DISPLAY, ''
                    DISPLAY, :7777
                    WAYLAND_DISPLAY, wayland-0
                    """)
    void theSampleIsComparedInTheTerminal(String variable, String value) throws Exception {
        ProcessBuilder builder = JavaProcess.with("-Djava.util.prefs.userRoot=" + folder).command();
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put(variable, value);
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");

        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(err))
                .contains("There is no display for the window; comparing the sample here instead.")
                .doesNotContain("Exception", "preferences");
        assertThat(Files.readString(out)).contains("dev (us-east-1): ", "prod (us-east-1): ");
        assertThat(process.exitValue()).isZero();
    }
}
