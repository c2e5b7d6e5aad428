package dev.pipesplanner.terraform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.pipesplanner.terraform.RandomPlans;
import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The rules of TERRAFORM §4.
final class TfvarsWriterTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, \"plain\"",
                "a\"b\\c, \"a\\\"b\\\\c\"",
                "${a}, \"$${a}\"",
                "$${a}, \"$$${a}\"",
                "%{if}, \"%%{if}\"",
                "$a % b $ {, \"$a % b $ {\"",
                "x\u0007\u007f-, \"x\\u0007\\u007F-\"",
                "字😀, \"字😀\"",
            })
    void escapes(String text, String written) {
        assertThat(HclText.inline(HclValue.of(text))).isEqualTo(written);
    }

    @Test
    void escapesTheEndsOfLines() {
        assertThat(HclText.inline(HclValue.of("a\n\r\tb\b"))).isEqualTo("\"a\\n\\r\\tb\\u0008\"");
    }

    @Test
    void noTextHoldsALineEndOrALoneQuote() {
        qt().withFixedSeed(7)
                .forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 20))
                .assuming(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .check(text -> {
                    String written = HclText.inline(HclValue.of(text));
                    String inner = written.substring(1, written.length() - 1);
                    return inner.chars().noneMatch(Character::isISOControl)
                            && !inner.replaceAll("\\\\.", "").contains("\"");
                });
    }

    @Test
    void numbersArePlainDecimals() {
        qt().withFixedSeed(7)
                .forAll(doubles().between(-1e12, 1e12))
                .check(number -> {
                    String written = HclText.inline(HclValue.of((double) number));
                    return written.matches("-?[0-9]+(\\.[0-9]+)?")
                            && Double.parseDouble(written) == number;
                });
        assertThat(HclText.inline(HclValue.of(0.5))).isEqualTo("0.5");
        assertThat(HclText.inline(HclValue.of(1e10))).isEqualTo("10000000000");
        assertThat(HclText.inline(new HclValue.Number(new BigDecimal("0.00")))).isEqualTo("0");
    }

    @Test
    void equalSignsOfARunShareAColumn() {
        qt().withFixedSeed(7)
                .withExamples(200)
                .forAll(longs().all())
                .check(seed -> {
                    RandomPlans plans = new RandomPlans(seed);
                    String text =
                            new TfvarsWriter()
                                    .variables(
                                            List.of(
                                                    new Variable("a", plans.value(0)),
                                                    new Variable("abc", plans.value(0))))
                                    .text();
                    return text.lines().allMatch(l -> l.indexOf(" = ") == 3);
                });
    }

    @Test
    void mapsAndListsOfMapsBreakTheRun() {
        SequencedMap<String, HclValue> map = new LinkedHashMap<>();
        map.put("k", HclValue.of(1));
        map.put("for", HclValue.of(2));
        map.put("a.b", HclValue.none());
        HclValue object = new HclValue.MapOf(map);
        assertThat(
                        new TfvarsWriter()
                                .variables(
                                        List.of(
                                                new Variable("a", HclValue.of(true)),
                                                new Variable("some_map", object),
                                                new Variable("bcd", HclValue.of("x")),
                                                new Variable("e", HclValue.ofTexts(List.of("y"))),
                                                new Variable(
                                                        "objects",
                                                        new HclValue.ListOf(List.of(object)))))
                                .text())
                .isEqualTo(
                        """
                        a = true
                        some_map = {
                          k     = 1
                          "for" = 2
                          "a.b" = null
                        }
                        bcd = "x"
                        e   = ["y"]
                        objects = [
                          { k = 1, "for" = 2, "a.b" = null },
                        ]
                        """);
    }

    @Test
    void aLongListOpens() {
        HclValue list = HclValue.ofTexts(List.of("a".repeat(60), "b".repeat(60)));
        assertThat(new TfvarsWriter().variables(List.of(new Variable("l", list))).text())
                .isEqualTo(
                        "l = [\n  \"" + "a".repeat(60) + "\",\n  \"" + "b".repeat(60) + "\",\n]\n");
    }

    @Test
    void refusesWhatCannotBeWritten() {
        assertThatThrownBy(() -> HclValue.of("\ud83d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
        assertThatThrownBy(() ->
                        new TfvarsWriter().variables(List.of(new Variable("a.b", HclValue.none()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.b");
    }
}
