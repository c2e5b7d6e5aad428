package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Continuous integration runs what a developer can run, and nothing else.
final class WorkflowTest {

    private static final Path WORKFLOWS = Path.of(".github/workflows");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

    @Test
    void theOnlyWorkflowRunsTheOneCommandAfterSettingUpTheJdk() throws IOException {
        assertThat(files()).containsExactly(WORKFLOWS.resolve("verify.yml"));

        String text = Files.readString(WORKFLOWS.resolve("verify.yml"));

        assertThat(commands(text)).containsExactly(".ci/run");
        assertThat(values("uses", text))
                .allMatch(action -> action.matches("actions/(checkout|setup-java)@v\\d+"));
        assertThat(text).contains("java-version: 25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "      - run: mvn deploy",
                "      - name: More\n        run: mvn deploy",
                "      - { run: mvn deploy }",
                "      - { name: More, run: mvn deploy }",
                "      - \"run\": mvn deploy",
                "      -   'run' : mvn deploy",
                "      - run: |\n          mvn deploy",
                "      - run:\n          mvn deploy",
            })
    void aSecondCommandIsSeenHoweverItIsWritten(String step) throws IOException {
        String text = Files.readString(WORKFLOWS.resolve("verify.yml"));

        assertThat(commands(text + "\n" + step + "\n")).hasSize(2);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(WORKFLOWS)) {
            return files.toList();
        }
    }

    private static List<String> commands(String workflow) {
        return values("run", workflow);
    }

    /// The values of a key wherever YAML may put it: first or later in a step, quoted, in braces.
    private static List<String> values(String key, String workflow) {
        return Pattern.compile("(?m)(?:^|[\\s{,\\-])[\"']?" + key + "[\"']?\\s*:(?=\\s|$)\\s*(.*)$")
                .matcher(COMMENT.matcher(workflow).replaceAll(""))
                .results()
                .map((MatchResult result) -> result.group(1).strip())
                .toList();
    }
}
