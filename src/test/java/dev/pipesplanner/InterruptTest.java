package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Ctrl-C as the shell sends it, to a command that waits.
@Tag("thorough")
final class InterruptTest {

    static final int INT = 2;

    @Test
    void anInterruptedCommandExitsWith130() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs kill");
        assumeTrue(!isIgnoredHere(INT), "SIGINT is ignored here, and so in every child");
        Process waiting =
                JavaProcess.with()
                        .command("compare", "-")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            // it waits for a plan on its standard input, once Java is up
            assertThat(waiting.waitFor(1500, TimeUnit.MILLISECONDS)).isFalse();

            JavaProcess.interrupt(waiting);

            assertThat(waiting.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(waiting.exitValue()).isEqualTo(130);
        } finally {
            waiting.destroyForcibly();
        }
    }

    /// A process that was started with an ignored signal hands that on to its children.
    static boolean isIgnoredHere(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        String ignored =
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .findFirst()
                        .orElse("SigIgn:\t0")
                        .split("\t")[1];
        return (Long.parseUnsignedLong(ignored, 16) >> signal - 1 & 1) == 1;
    }
}
