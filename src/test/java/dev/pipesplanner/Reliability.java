package dev.pipesplanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How large the tests of `src/docs/reliability.md` are, and where their figures go.
final class Reliability {

    private static final Path FIGURES = Path.of("target/reliability");

    private Reliability() {}

    /// A size of a run: the system property `reliability.NAME`.
    static int size(String name, int small) {
        return Integer.getInteger("reliability." + name, small);
    }

    /// Keeps a table in Markdown.
    static void keep(String name, List<String> lines) {
        try {
            Files.createDirectories(FIGURES);
            Files.writeString(FIGURES.resolve(name + ".md"), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
