package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.export.HandEdits;
import dev.pipesplanner.terraform.export.Note;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Exports over files that people have made their own: comments anywhere, other layouts, line ends
/// and marks (TERRAFORM §4).
final class HandEditedFilesTest {

    private static final List<Note> NOTES =
            DesignModule.all().stream().flatMap(module -> module.notes().stream()).toList();

    private final Random random = new Random(71);
    private final RandomPlans plans = new RandomPlans(72);
    private int remarks;

    @Test
    void whateverPeopleWroteThePlansValuesAreReadAndTheirWordsStay() {
        followAnotherPlan(500);
    }

    @Test
    @Tag("thorough")
    void thePlansValuesAreReadAndWordsStayInThreeThousandFiles() {
        followAnotherPlan(3_000);
    }

    private void followAnotherPlan(int files) {
        for (int i = 0; i < files; i++) {
            String existing = edited(file().text());
            TextFile wanted = file();

            String merged = merged(existing, wanted);

            TfvarsText result = parsed(merged);
            TfvarsText values = parsed(wanted.text());
            for (String name : values.names()) {
                boolean isShared =
                        value(values, name) instanceof HclValue.MapOf
                                || value(values, name) instanceof HclValue.ListOf;
                if (!isShared) {
                    assertThat(SameValue.of(value(result, name), value(values, name)))
                            .as("%s in%n%s%n=> %s", name, existing, merged)
                            .isTrue();
                }
            }
            assertThat(result.value("mine")).isEqualTo(parsed(existing).value("mine"));
            assertThat(result.ownLines())
                    .as("%s%n=> %s", existing, merged)
                    .containsAll(
                            parsed(existing).ownLines().stream()
                                    .filter(line -> line.startsWith("# remark"))
                                    .toList());
            assertThat(result.ownLines())
                    .containsAll(
                            values.ownLines().stream()
                                    .filter(line ->
                                            line.startsWith("# Monthly cost")
                                                    || NOTES.stream()
                                                            .anyMatch(note -> note.matches(line)))
                                    .toList());
            assertThat(merged.replace("\r\n", "").contains("\n") && merged.contains("\r\n"))
                    .as("line ends are mixed in %s", merged)
                    .isFalse();
            assertThat(merged(merged, wanted)).isEqualTo(merged);
        }
    }

    private static String merged(String existing, TextFile wanted) {
        return switch (HandEdits.merge(existing, wanted)) {
            case HandEdits.Merged.Text(String text) -> text;
            case HandEdits.Merged.Refused(var _, String message) ->
                    throw new AssertionError(message + "\n" + existing);
        };
    }

    private TextFile file() {
        Design design = random.nextInt(3) == 0 ? Design.SERVICE : Design.PIPES;
        return Exports.file(plans.environment("dev"), design);
    }

    private static HclValue value(TfvarsText text, String name) {
        return HclLiterals.hcl(text.value(name).orElseThrow());
    }

    private static TfvarsText parsed(String text) {
        if (TfvarsText.read(text) instanceof TfvarsText.Read.Parsed(TfvarsText file)) {
            return file;
        }
        throw new AssertionError(TfvarsText.read(text) + "\n" + text);
    }

    /// With remarks and layouts of a person.
    private String edited(String text) {
        TfvarsText file = parsed(text);
        StringBuilder out = new StringBuilder();
        int end = 0;
        for (String name : file.names()) {
            int start = file.valueStart(name);
            String value = file.value(name).orElseThrow();
            String between = text.substring(end, start);
            int line = between.lastIndexOf('\n') + 1;
            out.append(between, 0, line);
            if (random.nextInt(4) == 0) {
                out.append("# remark ").append(remarks++).append('\n');
            }
            out.append(between.substring(line)).append(laidOut(value));
            out.append(oneOf(List.of("", "", "", " # behind", " // behind", " /* a\n b */")));
            end = start + value.length();
        }
        out.append(text.substring(end));
        out.append(oneOf(List.of("", "mine = <<E\n# Pipe\n\nrestart it\nE\n", "mine = 1\n")));
        String whole = out.toString();
        if (random.nextInt(4) == 0) {
            whole = whole.replaceFirst("(?s)^# .*?\n\n", "# remark on top\n\n");
        }
        if (random.nextInt(5) == 0) {
            whole = "\uFEFF" + whole;
        }
        return random.nextInt(5) == 0 ? whole.replace("\n", "\r\n") : whole;
    }

    private String laidOut(String value) {
        if (!(HclLiterals.hcl(value) instanceof HclValue.ListOf(var items))
                || items.isEmpty()
                || items.stream().anyMatch(item -> !(item instanceof HclValue.Text))) {
            return value;
        }
        List<String> parts = new ArrayList<>();
        items.forEach(item -> parts.add(HclText.inline(item)));
        return switch (random.nextInt(5)) {
            case 0 -> "[ /* zones\n  a and b */\n  " + String.join(",\n  ", parts) + ",\n]";
            case 1 -> "[\n  # first\n  " + String.join(", ", parts) + ",\n]";
            case 2 -> "[/* a */ " + String.join(", /* b */ ", parts) + "]";
            case 3 -> "[" + String.join(",\n # next\n ", parts) + " # last\n]";
            default -> value;
        };
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
