package dev.pipesplanner.storage.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.PriceBookFixtures;
import dev.pipesplanner.storage.WholeFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class PriceBookFilesTest {

    private static final PriceBook BOOK = PriceBookFixtures.book("us-east-1");
    private static final String TEXT =
            new String(PriceBookFiles.format(BOOK), StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void aWrittenBookReadsAsItself() throws IOException {
        Path file = folder.resolve("deeper/us-east-1.json");

        WholeFile.replace(file, PriceBookFiles.format(BOOK));

        assertThat(PriceBookFiles.read(file).reading().orThrow(AssertionError::new))
                .usingRecursiveComparison()
                .ignoringFields("sha256")
                .isEqualTo(BOOK);
    }

    @Test
    void writingReplacesTheFileAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("us-east-1.json");
        Files.writeString(file, "old", StandardCharsets.UTF_8);

        WholeFile.replace(file, PriceBookFiles.format(BOOK));

        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(TEXT);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void pricesArePlainDecimalStringsAndTheFileEndsWithALineFeed() {
        assertThat(TEXT)
                .startsWith("{\n  \"formatVersion\": 3,\n  \"region\": \"us-east-1\",\n")
                .contains("\"end\": \"100000000000\"", "\"priceUsd\": \"0.0000004\"")
                .contains("\"end\": \"Inf\"", "\"priceUsd\": \"0.00000024\"")
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void theDigestIsThatOfTheFilesBytes() {
        byte[] bytes = (TEXT + " ").getBytes(StandardCharsets.UTF_8);

        String sha256 =
                PriceBookFiles.parse("a", bytes).reading().orThrow(AssertionError::new).sha256();

        assertThat(sha256).matches("[0-9a-f]{64}");
        assertThat(sha256)
                .isNotEqualTo(parse(TEXT).reading().orThrow(AssertionError::new).sha256());
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedBookIsRefusedWithItsLine(String good, String bad, int line, String reason) {
        String damaged = replaceFirst(good, bad);

        assertThat(parse(damaged)).isEqualTo(new ReadPriceBook.Refused("a.json", line, reason));
    }

    static List<Arguments> damages() {
        String price = "\"priceUsd\": \"0.0000004\"";
        String path = "rates[0].tiers[0].priceUsd: ";
        return List.of(
                arguments(
                        price,
                        "\"priceUsd\": \"4E-7\"",
                        19,
                        path + "The text (4E-7) must be a decimal number such as 0.04048."),
                arguments(
                        price,
                        "\"priceUsd\": 0.0000004",
                        19,
                        path + "The value (0.0000004) must be in quotes."),
                // what is missing is only known at the end of its object
                arguments(price, "\"priceUsd\": null", 21, path + "priceUsd must not be null."),
                arguments(price, "\"prizeUsd\": \"1\"", 21, path + "priceUsd is missing."),
                arguments(
                        price,
                        "\"note\": \"\", " + price,
                        21,
                        "The field rates[0].tiers[0].note is not known; known here are begin, end,"
                                + " priceUsd, rateCode."),
                arguments(
                        "\"begin\": \"100000000000\"",
                        "\"begin\": \"5\"",
                        34,
                        "rates[0]: The tiers of fargate-x86-vcpu-hour must run from zero without a"
                                + " gap; tier 2 begins at 5."),
                arguments(
                        "fargate-x86-vcpu-hour",
                        "fargate",
                        11,
                        "rates[0].item: The item (fargate) is not known."),
                arguments(
                        "\"Service\",",
                        "\"Service\"",
                        13,
                        "This is not JSON: Unexpected character ('\"' (code 34)): was expecting"
                                + " comma to separate Object entries"));
    }

    @Test
    void anotherKindOfValueIsRefusedWithItsPlace() {
        assertThat(refusal(TEXT.replaceFirst("\"tiers\": \\[", "\"tiers\": [\"0\", ")))
                .isEqualTo(
                        "rates[0].tiers[0]: another kind of value belongs here.\n"
                                + "Compare the file with a price book that the app wrote.");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThat(refusal(replaceFirst("      \"unit\": \"Hrs\",\n", "")))
                .isEqualTo("rates[0].unit: unit is missing.");
    }

    @Test
    void anItemWithTwoRatesIsNamed() {
        assertThat(refusal(replaceFirst("pipes-request", "state-transition")))
                .isEqualTo("The book must have one rate for state-transition, not two.");
    }

    @Test
    void aDiscountThatIsNoFractionIsRefused() {
        assertThat(refusal(replaceFirst("0.6800", "68")))
                .contains("The discount (68) must be a fraction from 0 to 1.");
    }

    @Test
    void aDoubledFieldIsRefused() {
        assertThat(refusal(replaceFirst("\"region\"", "\"region\": \"x\", \"region\"")))
                .contains("Duplicate field 'region'");
    }

    @Test
    void aNewerFormatIsRefusedBeforeItsFieldsAreRead() {
        String newer = "{\"formatVersion\": 4, \"unheardOf\": true}";

        assertThat(refusal(newer))
                .startsWith("The formatVersion (4) must be from 1 to 3.\nUpdate Pipes Planner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "1", "{}"})
    void whatIsNoBookIsRefused(String text) {
        assertThat(parse(text)).isInstanceOf(ReadPriceBook.Refused.class);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = {0, 0, 0, 1, (byte) 0xff, (byte) 0xff, 0, 0, 2};

        assertThat(PriceBookFiles.parse("a.json", bytes)).isInstanceOf(ReadPriceBook.Refused.class);
    }

    @Test
    void textAfterTheBookIsRefused() {
        assertThat(refusal(TEXT + "{}")).contains("there is more after the end.");
        assertThat(refusal("{}\"formatVersion\": 1"))
                .endsWith(
                        "there is more after the end.\n"
                                + "Look for a brace that closes too early.");
    }

    @Test
    void aMissingFileIsRefusedByName() {
        Path file = folder.resolve("none.json");

        assertThat(PriceBookFiles.read(file).reading())
                .isEqualTo(Reading.refused(file + ": There is no such file."));
    }

    private static String replaceFirst(String good, String bad) {
        int at = TEXT.indexOf(good);
        assertThat(at).isNotNegative();
        return TEXT.substring(0, at) + bad + TEXT.substring(at + good.length());
    }

    private static String refusal(String text) {
        assertThat(parse(text)).isInstanceOf(ReadPriceBook.Refused.class);
        return ((ReadPriceBook.Refused) parse(text)).reason();
    }

    private static ReadPriceBook parse(String text) {
        return PriceBookFiles.parse("a.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
