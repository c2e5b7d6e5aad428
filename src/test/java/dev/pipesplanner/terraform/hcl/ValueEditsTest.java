package dev.pipesplanner.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.terraform.RandomPlans;
import dev.pipesplanner.terraform.export.JsonValues;
import dev.pipesplanner.terraform.export.TfvarsWriter;
import dev.pipesplanner.terraform.export.Variable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Values of people, brought up to date.
final class ValueEditsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1024.0 | 1024 | 1024.0",
                "1e3 | 1000 | 1e3",
                "`\"5\"` | 5 | `\"5\"`",
                "`\"true\"` | true | `\"true\"`",
                "null | 0 | 0",
                "`{ b = 1, a = 2 }` | `{ a = 2, b = 1 }` | `{ b = 1, a = 2 }`",
                "`{ b = 1, a = 2 }` | `{ a = 3, b = 1 }` | `{ b = 1, a = 3 }`",
                "`{ a = 1, c = 2 }` | `{ c = 2, d = 3 }` | `{ c = 2, d = 3 }`",
                "`{a=1,c=2}` | `{ a = 1, c = 2, d = 3 }` | `{a=1, c=2, d = 3}`",
                "`[1, 2, 3]` | `[1, 3]` | `[1, 3]`",
                "`[1, 2]` | `[1, 9, 2]` | `[1, 9, 2]`",
                "`[1, [2, 3]]` | `[1, [2, 4]]` | `[1, [2, 4]]`",
                "`[]` | `[1]` | `[1]`",
                "`[1]` | `[]` | `[]`",
                "`{}` | `{ a = 1 }` | `{ a = 1 }`",
                "`{ a = 1 }` | `[1]` | `[1]`"
            })
    void onlyWhatDiffersIsRewritten(String old, String wanted, String expected) {
        assertThat(ValueEdits.hcl(old, wanted)).isEqualTo(expected);
    }

    @Test
    void aLayoutThatCannotBeKeptIsWrittenAnew() {
        assertThat(ValueEdits.hcl("[\n  <<E\nx\nE\n]", "[\"x\\n\", \"y\"]"))
                .isEqualTo("[\"x\\n\", \"y\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{ a = 1, # x;  b = 2 }` | `{ a = 1, c = 2 }` | `{ a = 1, c = 2, # x;}`",
                "`[ /* z; a */;  2,;]` | `[1, 2]` | `[ /* z; a */;  1,;  2,;]`",
                "`[; # a; 1,; # b; 2, 3,;]` | `[1, 2]` | `[; # a; 1,; # b; 2,;]`",
                "`[; # a; 1,; # b; 2, 3,;]` | `[1, 2, 3, 4]` | `[; # a; 1,; # b; 2, 3, 4,;]`",
                "`[/* a */ 1, /* b */ 2]` | `[1, 2, 3]` | `[/* a */ 1, /* b */ 2, 3]`",
                "`{ L = 1, M = 2 # why;}` | `{ L = 5, M = 2, N = 3 }` | `{ L = 5, M = 2, N = 3 #"
                        + " why;}`",
            })
    void commentsStayWhereverTheyAre(String old, String wanted, String expected) {
        assertThat(ValueEdits.hcl(old.replace(';', '\n'), wanted))
                .isEqualTo(expected.replace(';', '\n'));
    }

    @Test
    void windowsLineEndsStay() {
        assertThat(ValueEdits.hcl("[\r\n  1, # one\r\n]", "[1, 2]"))
                .isEqualTo("[\r\n  1, # one\r\n  2,\r\n]");
    }

    @Test
    void whateverWasThereTheWantedValueIsReadAfterwards() {
        RandomPlans values = new RandomPlans(31);
        Random random = new Random(32);
        for (int i = 0; i < 3_000; i++) {
            HclValue old = composed(values.value(3));
            HclValue wanted = composed(varied(old, values, random));
            for (String text : layouts(old)) {
                String changed = ValueEdits.hcl(text, HclText.inline(wanted));
                assertThat(SameValue.of(HclLiterals.hcl(changed), wanted))
                        .as("%s%n=> %s%n=> %s", text, HclText.inline(wanted), changed)
                        .isTrue();
                assertThat(ValueEdits.hcl(changed, HclText.inline(wanted))).isEqualTo(changed);
                assertThat(ValueEdits.hcl(text, HclText.inline(old))).isEqualTo(text);
            }
            if (old instanceof HclValue.MapOf && wanted instanceof HclValue.MapOf map) {
                String changed = ValueEdits.json(JsonValues.value(old), map, _ -> false);
                assertThat(SameValue.of(HclLiterals.json(changed), wanted)).as(changed).isTrue();
            }
        }
    }

    /// With its characters as Terraform keeps them.
    private static HclValue composed(HclValue value) {
        return HclLiterals.hcl(HclText.inline(value));
    }

    /// On one line, and as an export writes it.
    private static List<String> layouts(HclValue value) {
        String file = new TfvarsWriter().variables(List.of(new Variable("x", value))).text();
        return List.of(HclText.inline(value), file.strip().substring("x = ".length()));
    }

    /// The value with something changed, lost or added, here or deeper in it.
    private static HclValue varied(HclValue value, RandomPlans values, Random random) {
        if (value instanceof HclValue.ListOf(var items) && random.nextInt(4) > 0) {
            List<HclValue> changed = new ArrayList<>(items);
            if (!changed.isEmpty()) {
                int index = random.nextInt(changed.size());
                switch (random.nextInt(3)) {
                    case 0 -> changed.remove(index);
                    case 1 -> changed.add(index, values.value(1));
                    default -> changed.set(index, varied(changed.get(index), values, random));
                }
            }
            return new HclValue.ListOf(changed);
        }
        if (value instanceof HclValue.MapOf(var entries) && random.nextInt(4) > 0) {
            SequencedMap<String, HclValue> changed = new TreeMap<>(entries);
            changed.replaceAll(
                    (_, each) -> random.nextInt(3) == 0 ? varied(each, values, random) : each);
            if (random.nextBoolean()) {
                changed.put("added" + random.nextInt(9), values.value(1));
            }
            if (random.nextBoolean() && !entries.isEmpty()) {
                changed.remove(entries.firstEntry().getKey());
            }
            return new HclValue.MapOf(changed);
        }
        return values.value(2);
    }
}
