package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What exported code is found to be when it is looked at again (TERRAFORM §9).
final class CodeStatesTest {

    private static final String TEXT =
            """
            resource "aws_pipes_pipe" "worker" {
              name = "x"
              target_parameters {
                task_count = 1
              }
            }

            output "arn" {
              value = "${aws_pipes_pipe.worker.arn}"
            }
            """;

    private static final TextFile NOW = OriginMark.on(new TextFile("pipe.tf", TEXT));
    private static final TextFile BEFORE =
            OriginMark.on(new TextFile("pipe.tf", "resource \"a\" \"b\" {}\nlocals {}\n"));

    private static FileState state(String existing) {
        return OriginMark.state(existing, NOW);
    }

    @Test
    void whatNobodyTouchedIsAsWritten() {
        assertThat(state(NOW.text())).isEqualTo(FileState.AS_WRITTEN);
        assertThat(state(NOW.text().replace("\n", "\r\n"))).isEqualTo(FileState.AS_WRITTEN);
        assertThat(state("\uFEFF" + NOW.text())).isEqualTo(FileState.AS_WRITTEN);
        assertThat(NOW.text())
                .startsWith("# Written by Pipes Planner, text ")
                .contains(", 2 parts\n");
    }

    @Test
    void anEarlierTextIsOlderUntilSomebodyChangesIt() {
        assertThat(state(BEFORE.text())).isEqualTo(FileState.OLDER);
        assertThat(state(BEFORE.text() + "# mine\n")).isEqualTo(FileState.EDITED);
        assertThat(state(BEFORE.text().replace("locals {}\n", ""))).isEqualTo(FileState.DAMAGED);
        assertThat(state("# Written by Pipes Planner, text 00000000\n# nothing\n"))
                .as("a version that did not count its parts")
                .isEqualTo(FileState.EDITED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"task_count = 1 | task_count = 7", "name = | title =", "value | # value"})
    void aChangeIsAnEdit(String old, String changed) {
        assertThat(state(NOW.text().replace(old, changed))).isEqualTo(FileState.EDITED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task_count = 1 | task_count = [1",
                "output \"arn\" | output \"other\"",
                "target_parameters { | target_parameters {{",
                ".arn}\" | .arn}"
            })
    void aLostPartIsDamage(String old, String changed) {
        assertThat(state(NOW.text().replace(old, changed))).isEqualTo(FileState.DAMAGED);
    }

    @Test
    void eachSingleLineOfOursIsDamage() {
        List<String> lines = NOW.text().lines().toList();

        assertThat(lines)
                .allSatisfy(line -> assertThat(state(line + "\n")).isEqualTo(FileState.DAMAGED));
        assertThat(state("")).isEqualTo(FileState.DAMAGED);
    }

    @Test
    void whatTheAppNeverWroteIsSomebodysOwn() {
        assertThat(state("resource \"mine\" \"x\" {\n")).isEqualTo(FileState.EDITED);
        assertThat(state("# mine\n" + NOW.text())).isEqualTo(FileState.EDITED);
        assertThat(state(TEXT)).as("without the mark").isEqualTo(FileState.EDITED);
    }

    @Test
    void aDocumentLosesItsHeadings() {
        TextFile readme = OriginMark.on(new TextFile("README.md", "# A\ntext\n## B\nmore\n"));

        assertThat(OriginMark.state(readme.text().replace("## B\nmore\n", ""), readme))
                .isEqualTo(FileState.DAMAGED);
        assertThat(OriginMark.state(readme.text() + "mine\n", readme)).isEqualTo(FileState.EDITED);
        assertThat(OriginMark.state(readme.text(), readme)).isEqualTo(FileState.AS_WRITTEN);
    }

    @Test
    void everyShippedFileIsReadAndItsTruncationsAreNoticed() {
        for (Design design : Design.values()) {
            for (TextFile file : BundledModules.read().of(design).files()) {
                TextFile marked = OriginMark.on(file);
                assertThat(CodeBlocks.of(file)).as(file.path()).isPresent();
                String text = marked.text();
                assertThat(OriginMark.state(text, marked)).isEqualTo(FileState.AS_WRITTEN);
                for (int end = 0; end < text.length() - 1; end += 97) {
                    assertThat(OriginMark.state(text.substring(0, end), marked))
                            .as("%s up to %s", file.path(), end)
                            .isNotEqualTo(FileState.AS_WRITTEN);
                }
            }
        }
    }
}
