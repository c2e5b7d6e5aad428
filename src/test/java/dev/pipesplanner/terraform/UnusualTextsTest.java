package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.export.FileState;
import dev.pipesplanner.terraform.export.HandEdits;
import dev.pipesplanner.terraform.importing.TerraformImport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Line ends, heredocs, depths and JSON at which readers stumble: read as Terraform reads them, or
/// refused with their place.
final class UnusualTextsTest {

    private static final TextFile WANTED =
            new TextFile("envs/dev/terraform.tfvars", "task_cpu = 512\n");
    private static final TextFile WANTED_JSON =
            new TextFile("envs/dev/dev.auto.tfvars.json", "{\n  \"task_cpu\": 512\n}\n");

    @Test
    void aCarriageReturnIsPartOfACommentAndNowhereElse() {
        assertThat(merged("# a\r# b\r\nmine = 1\n"))
                .isEqualTo("# a\r# b\r\nmine = 1\n\r\ntask_cpu = 512\r\n");
        for (String text :
                List.of("mine = 1\r", "mine = 1\rother = 2\n", "mine = [1,\r2]\n", "\r")) {
            assertThat(merged(text))
                    .startsWith("envs/dev/terraform.tfvars, line 1, column ")
                    .contains(": expected a line feed; a carriage return alone ends no line.\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine = <<E", "mine = <<-E\r", "mine = <<E\n", "mine = <<E\nx\n"})
    void aTextWithoutItsEndIsRefused(String text) {
        assertThat(merged(text))
                .isEqualTo(
                        "envs/dev/terraform.tfvars, line 1, column 8: expected a line with E that"
                                + " ends this text.\nCorrect the file, or move it away.");
    }

    @Test
    @Timeout(5)
    void twentyThousandBracketsAreRefusedAtOnce() {
        for (String type : List.of("optional(", "list(", "object({a=", "[[", "{a={")) {
            TextFile declared =
                    new TextFile(
                            "variables.tf",
                            "variable \"task_cpu\" {\n  type = " + type.repeat(20_000) + "\n}\n");
            assertThat(imported(declared, new TextFile("terraform.tfvars", "task_cpu = 512\n")))
                    .as(type)
                    .startsWith("variables.tf, line 2, column ")
                    .contains("expected at most 200 levels of brackets");
        }
    }

    private static String imported(TextFile... files) {
        try {
            new TerraformImport(BundledModules.mapping()).read("plan", List.of(files));
            return "read";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"mine\": 01}` | a literal",
                "`{\"mine\": -01.5}` | a literal",
                "`{\"mine\": 1.}` | a comma or }",
                "`{\"mine\": +1}` | a literal",
                "`{\"mine\": .5}` | a literal",
                "`{\"mine\": NaN}` | a literal",
                "`{\"mine\": \"a\tb\"}` | an escape such as \\t",
                "`{\"mine\":\u000b1}` | a literal",
                "`{\"mine\": 1,}` | }, for JSON has no comma before it",
                "`{\"mine\": 1, \"mine\": 2}` | another key",
                "`{mine: 1}` | a key in quotes",
                "`{\"mine\": 'a'}` | a literal",
                "`{\"mine\": 1} x` | the end of the value",
                "`{\"mine\": \"\\v\"}` | an escape",
                "`{\"mine\": \"\\ud800\"}` | whole characters",
                "`[1]` | one object of variables",
            })
    void whatIsNoJsonIsRefusedAndNotRepaired(String text, String expected) {
        assertThat(json(text))
                .startsWith("envs/dev/dev.auto.tfvars.json, line 1, column ")
                .contains("expected " + expected);
    }

    @Test
    void jsonStaysJson() {
        assertThat(json("{\r\n\t\"mine\": [-0.5e+3, 0, \"\\u0000\\/\"]}"))
                .isEqualTo(
                        "{\r\n\t\"mine\": [-0.5e+3, 0, \"\\u0000\\/\"],\r\n\t\"task_cpu\": 512}");
    }

    private static String merged(String existing) {
        return text(HandEdits.merge(existing, WANTED));
    }

    private static String json(String existing) {
        return text(HandEdits.merge(existing, WANTED_JSON));
    }

    private static String text(HandEdits.Merged merged) {
        return switch (merged) {
            case HandEdits.Merged.Text(String text) -> text;
            case HandEdits.Merged.Refused(FileState _, String message) -> message;
        };
    }
}
