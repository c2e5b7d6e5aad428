package dev.pipesplanner.storage.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.pricing.Evidence;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.storage.PriceBookFixtures;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Each price of a book has two dates and evidence; books that are older than that have one date.
final class TwoDatesTest {

    private static final Path ONE_DATE = Path.of("src/test/resources/prices/one-date-book.json");
    private static final PriceBook BUNDLED =
            new BundledPriceBooks().usable("eu-west-1").orElseThrow();

    @Test
    void whateverDatesABookHasAreReadAsTheyWereWritten() {
        Random random = new Random(16);
        for (int i = 0; i < 100; i++) {
            PriceBook written = randomlyDated(random);

            PriceBook read = parse(PriceBookFiles.format(written));

            assertThat(read).usingRecursiveComparison().ignoringFields("sha256").isEqualTo(written);
            assertThat(PriceBookFiles.format(read)).isEqualTo(PriceBookFiles.format(written));
        }
    }

    private static PriceBook randomlyDated(Random random) {
        PriceBook book = PriceBookFixtures.book("eu-west-1");
        Map<PricedItem, Rate> rates = new EnumMap<>(PricedItem.class);
        book.rates()
                .forEach((item, rate) ->
                        rates.put(
                                item,
                                new Rate(
                                        item,
                                        rate.serviceCode(),
                                        rate.usageType(),
                                        rate.unit(),
                                        rate.tiers(),
                                        dates(random),
                                        rate.source(),
                                        random.nextBoolean())));
        return new PriceBook(
                book.region(),
                book.location(),
                dates(random),
                book.source(),
                rates,
                book.spot(),
                "");
    }

    /// As precise as somebody may know them: a moment, a day, a month or a year.
    private static PriceDates dates(Random random) {
        LocalDate published = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_000));
        LocalDate confirmed = published.plusDays(random.nextInt(500));
        return new PriceDates(
                text(published, random),
                text(confirmed, random),
                Evidence.values()[random.nextInt(Evidence.values().length)]);
    }

    private static String text(LocalDate day, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> day + "T12:44:25Z";
            case 1 -> day.toString();
            case 2 -> day.toString().substring(0, "2026-01".length());
            default -> day.toString().substring(0, "2026".length());
        };
    }

    @Test
    void aBookWithOneDateHasItForBothAndTheBundledPricesOfLaterMeters() throws IOException {
        PriceBook old = parse(Files.readAllBytes(ONE_DATE));

        assertThat(old.dates()).isEqualTo(PriceDates.of("2025-10-27T20:58:28Z"));
        assertThat(old.rate(PricedItem.FARGATE_ARM_VCPU_HOUR).dates())
                .isEqualTo(PriceDates.of("2025-10-27T20:58:28Z"));
        assertThat(old.rate(PricedItem.PIPES_REQUEST).dates())
                .isEqualTo(PriceDates.of("2025-10-28"));
        // "undated copy taken by 2026-11", so as old as its book
        assertThat(old.rate(PricedItem.STATE_TRANSITION).dates()).isEqualTo(old.dates());
        for (PricedItem later :
                List.of(
                        PricedItem.INTERNET_GB,
                        PricedItem.SECRET_MONTH,
                        PricedItem.SECRET_CALL,
                        PricedItem.LAMBDA_ARM_GB_SECOND)) {
            assertThat(old.rate(later)).isEqualTo(BUNDLED.rate(later));
        }
        assertThat(BUNDLED.isOlderThan(old)).isFalse();
        assertThat(old.isOlderThan(BUNDLED)).isTrue();
    }

    @Test
    void aBookOfBeforeLambdaHasTheBundledPricesOfLambdaAndNoOthers() throws IOException {
        String book = new String(PriceBookFiles.format(BUNDLED), StandardCharsets.UTF_8);
        String before =
                book.replace("\"formatVersion\": 3", "\"formatVersion\": 2")
                        .replaceAll(
                                "(?s) *\\{\\s*\"item\": \"lambda-.*?\"assumed\": \\w+\\s*\\},\\n",
                                "");

        assertThat(before).doesNotContain("lambda-x86");
        assertThat(parse(before.getBytes(StandardCharsets.UTF_8)).rates())
                .isEqualTo(BUNDLED.rates());
        assertThat(refusal(before.replace("\"nat-gb\"", "\"lambda-poller-hour\"")))
                .contains("The price book of eu-west-1 must have a rate for nat-gb.");
        assertThat(refusal(before.replace("\"formatVersion\": 2", "\"formatVersion\": 3")))
                .contains("The price book of eu-west-1 must have a rate for lambda-x86-gb-second.");
    }

    @Test
    void aBookWithOneDateThatLacksAnOldMeterIsRefused() throws IOException {
        String text = Files.readString(ONE_DATE, StandardCharsets.UTF_8);

        assertThat(refusal(text.replace("\"nat-gb\"", "\"internet-gb\"")))
                .isEqualTo("The price book of eu-west-1 must have a rate for nat-gb.");
    }

    @Test
    void datesThatCannotBeAreRefused() {
        String text =
                new String(
                        PriceBookFiles.format(PriceBookFixtures.book("eu-west-1")),
                        StandardCharsets.UTF_8);

        assertThat(refusal(text.replace("\"2026-02\"", "\"2025-12\"")))
                .isEqualTo(
                        "rates[0]: The price must not be confirmed (2025-12) before it is published"
                                + " (2026-01).");
        assertThat(refusal(text.replace("\"bill\"", "\"rumor\"")))
                .isEqualTo(
                        "rates[0].evidence: The evidence (rumor) must be data, note, bill or"
                                + " text.");
        assertThat(refusal(text.replace("\"2026-02\"", "\"soon\"")))
                .isEqualTo(
                        "rates[0]: The date of prices (soon) must be like 2026-09-11, 2026-09 or"
                                + " 2026.");
    }

    private static PriceBook parse(byte[] bytes) {
        return PriceBookFiles.parse("a.json", bytes).reading().orThrow(AssertionError::new);
    }

    private static String refusal(String text) {
        ReadPriceBook read = PriceBookFiles.parse("a.json", text.getBytes(StandardCharsets.UTF_8));
        return ((ReadPriceBook.Refused) read).reason();
    }
}
