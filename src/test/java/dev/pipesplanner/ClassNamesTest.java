package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name says one thing: whoever searches for a class finds one.
class ClassNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noTwoClassesHaveOneName(String sources) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(sources))) {
            TreeMap<String, List<Path>> byName =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("package-info.java"))
                            .collect(
                                    Collectors.groupingBy(
                                            file -> file.getFileName().toString(),
                                            TreeMap::new,
                                            Collectors.toList()));

            byName.values().removeIf(same -> same.size() == 1);
            assertThat(byName).isEmpty();
        }
    }
}
