package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.ui.text.Messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What src/docs/how-to/add-a-design.md says that a design needs beside code, every design has.
final class DesignTextsTest {

    private static final Path HOW_TO = Path.of("src/docs/how-to/add-a-design.md");
    private static final Path MODULES = Path.of("src/main/resources/terraform/modules");
    private static final Pattern ITEM = Pattern.compile("(?m)^- `([^`]+)`(, optional)?");

    @ParameterizedTest
    @EnumSource
    void everyKeyOfTheListHasATextOfTheDesign(Design design) throws IOException {
        assertThat(items("## The texts").filter(item -> item.group(2) == null))
                .isNotEmpty()
                .allSatisfy(item -> {
                    String key = item.group(1).replace("ID", design.id());
                    assertThat(isThere(key)).as(key).isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyOfTheDesignIsInTheList(Design design) throws IOException {
        List<String> listed = listed("## The texts");

        assertThat(Messages.bundle().keySet())
                .filteredOn(key -> List.of(key.split("\\.")).contains(design.id()))
                .allSatisfy(key ->
                        assertThat(listed)
                                .as(key)
                                .anyMatch(item -> isOf(item.replace("ID", design.id()), key)));
    }

    @ParameterizedTest
    @EnumSource
    void everyModuleHasTheFilesOfTheListAndItsOwn(Design design) throws IOException {
        DesignModule module = DesignModule.of(design);
        Set<String> expected = new TreeSet<>(listed("## The files of the module"));
        expected.addAll(module.files());

        assertThat(files(MODULES.resolve(module.name()))).isEqualTo(expected);
        assertThat(MODULES.resolve(module.name() + ".mapping.properties")).exists();
    }

    private static boolean isThere(String item) {
        return Messages.bundle().keySet().stream().anyMatch(key -> isOf(item, key));
    }

    private static boolean isOf(String item, String key) {
        return item.endsWith("…")
                ? key.startsWith(item.substring(0, item.length() - 1))
                : key.equals(item);
    }

    private static List<String> listed(String heading) throws IOException {
        return items(heading).map(item -> item.group(1)).toList();
    }

    /// The items of a section of the document.
    private static Stream<MatchResult> items(String heading) throws IOException {
        String text = Files.readString(HOW_TO);
        String section = text.substring(text.indexOf(heading) + heading.length());
        return ITEM.matcher(section.split("\n## ", 2)[0]).results();
    }

    private static Set<String> files(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .forEach(names::add);
        }
        return names;
    }
}
