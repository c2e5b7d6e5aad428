package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Holds every Java file to one form; `mvn test -Dtest=FormatTest -Dformat.write=true` rewrites
/// those that differ.
class FormatTest {

    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    @Test
    void everyJavaFileIsFormatted() throws IOException {
        List<Path> differing;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            differing =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(FormatTest::differs)
                            .sorted()
                            .toList();
        }

        assertThat(differing)
                .as("files to be rewritten with -Dtest=FormatTest -Dformat.write=true")
                .isEmpty();
    }

    private static boolean differs(Path file) {
        try {
            String text = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(text);
            if (!formatted.equals(text) && Boolean.getBoolean("format.write")) {
                Files.writeString(file, formatted);
                return false;
            }
            return !formatted.equals(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException("Cannot format " + file, e);
        }
    }
}
