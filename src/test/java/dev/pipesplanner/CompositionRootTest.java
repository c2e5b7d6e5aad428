package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.cli.Console;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

final class CompositionRootTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    @Test
    void pricesComeFromWhereTheUserSays() {
        CompositionRoot root =
                root(
                        Map.of(
                                "XDG_CACHE_HOME", folder.toString(),
                                "XDG_STATE_HOME", folder.toString()));

        assertThat(root.cli().run("compare", "--prices", "newest")).isZero();
        assertThat(root.cli().run("compare", "--prices", "pricing-cache")).isZero();
        assertThat(root.cli().run("compare", "--prices", folder.resolve("no").toString()))
                .isEqualTo(2);
        assertThat(root.cli().run("compare", "--prices", folder.toString())).isEqualTo(2);
    }

    private CompositionRoot root(Map<String, String> environment) {
        return new CompositionRoot(
                environment,
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InputStream.nullInputStream(),
                        Clock.systemUTC()));
    }
}
