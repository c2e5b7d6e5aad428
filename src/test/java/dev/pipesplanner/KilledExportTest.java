package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Exports over a folder, killed while they write.
@Tag("thorough")
final class KilledExportTest {

    @TempDir Path folder;

    @Test
    void everyFileIsWholeTheOldOneOrTheNewOne() throws Exception {
        Path old = folder.resolve("old");
        Path renewed = folder.resolve("new");
        assertThat(TerminalRun.of(Map.of(), export(old, "512", "1024")).code()).isZero();
        assertThat(TerminalRun.of(Map.of(), export(renewed, "2048", "4096")).code()).isZero();
        Map<String, String> before = texts(old);
        Map<String, String> after = texts(renewed);
        int killed = 0;
        for (int files = 0; files < 4; files++) {
            Path infra = folder.resolve("infra" + files);
            copy(before, infra);
            Process export =
                    JavaProcess.with()
                            .command(export(infra, "2048", "4096"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try {
                while (export.isAlive() && changed(infra, before) < files) {
                    Thread.onSpinWait();
                }
                killed += export.isAlive() ? 1 : 0;
            } finally {
                export.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            texts(infra)
                    .forEach((path, text) -> {
                        if (!path.endsWith(".tmp")) {
                            assertThat(text).as(path).isIn(before.get(path), after.get(path));
                        }
                    });
        }
        assertThat(killed).isPositive();
    }

    private static String[] export(Path to, String cpu, String memory) {
        return new String[] {
            "export",
            "--sample",
            "flow-builder",
            "--to",
            to.toString(),
            "--write",
            "--set",
            "task.cpu=" + cpu,
            "--set",
            "task.memory=" + memory
        };
    }

    private static long changed(Path infra, Map<String, String> before) throws IOException {
        return texts(infra).entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .count();
    }

    private static void copy(Map<String, String> texts, Path to) throws IOException {
        for (var file : texts.entrySet()) {
            Path path = to.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Map<String, String> texts(Path infra) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(infra)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.exists(file)) {
                    texts.put(infra.relativize(file).toString(), read(file));
                }
            }
        } catch (UncheckedIOException _) {
            return texts(infra);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
