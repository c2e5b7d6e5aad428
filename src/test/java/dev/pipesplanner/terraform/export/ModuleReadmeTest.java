package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The tables of a module's README are written from its `.tf` files: `-Dtest=ModuleReadmeTest
/// -Dmodules.write=true`.
final class ModuleReadmeTest {

    private static final Path MODULES = Path.of("src/main/resources/terraform/modules");
    private static final String TABLES = "## Inputs\n";
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(?:variable|output) \"(\\w+)\" \\{\n(.*?)^}$");

    @ParameterizedTest
    @EnumSource
    void theTablesSayWhatTheFilesSay(Design design) throws IOException {
        Module module = BundledModules.read().of(design);
        Path readme = MODULES.resolve(module.name()).resolve("README.md");
        String text = Files.readString(readme);
        int tables = text.indexOf(TABLES);
        String wanted = text.substring(0, tables < 0 ? text.length() : tables) + tables(module);
        if (Boolean.getBoolean("modules.write")) {
            Files.writeString(readme, wanted);
        }

        assertThat(readme)
                .as("rewrite it with -Dtest=ModuleReadmeTest -Dmodules.write=true")
                .hasContent(wanted);
    }

    private static String tables(Module module) {
        return TABLES
                + "\n| name | type | default | description |\n|---|---|---|---|\n"
                + rows(text(module, "variables.tf"), ModuleReadmeTest::input)
                + "\n## Outputs\n\n| name | description |\n|---|---|\n"
                + rows(text(module, "outputs.tf"), ModuleReadmeTest::output);
    }

    private static String rows(String text, Function<MatchResult, String> row) {
        return BLOCK.matcher(text).results().map(row).collect(Collectors.joining());
    }

    private static String input(MatchResult block) {
        String preset = argument(block, "default");
        return "| `%s` | `%s` | %s | %s |\n"
                .formatted(
                        block.group(1),
                        argument(block, "type"),
                        preset.isEmpty() ? "required" : "`" + preset + "`",
                        description(block));
    }

    private static String output(MatchResult block) {
        return "| `%s` | %s |\n".formatted(block.group(1), description(block));
    }

    private static String description(MatchResult block) {
        return argument(block, "description").replaceAll("^\"|\"$", "");
    }

    private static String argument(MatchResult block, String name) {
        return Pattern.compile("(?m)^  " + name + " += (.*)$")
                .matcher(block.group(2))
                .results()
                .map(found -> found.group(1).replace("|", "\\|"))
                .findFirst()
                .orElse("");
    }

    private static String text(Module module, String path) {
        return module.files().stream()
                .filter(file -> file.path().equals(path))
                .map(TextFile::text)
                .findFirst()
                .orElseThrow();
    }
}
