package dev.pipesplanner.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import dev.pipesplanner.pricing.Evidence;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.SpotObservation;
import dev.pipesplanner.storage.prices.PriceBookFiles;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The committed books against the collected figures. To write the books anew: `mvn test
/// -Dtest=PriceBookGeneratorTest -Dprices.write=true`.
final class PriceBookGeneratorTest {

    private static final Path COMMITTED = Path.of("pricing-cache");
    private static final PriceTables TABLES = PriceTables.read();
    private static final PriceBookGenerator GENERATOR = new PriceBookGenerator(TABLES);

    @BeforeAll
    static void writesTheBooksWhenAsked() throws IOException {
        if (Boolean.getBoolean("prices.write")) {
            for (String region : regions()) {
                WholeFile.replace(fileOf(region), PriceBookFiles.format(GENERATOR.bookOf(region)));
            }
            WholeFile.replace(
                    COMMITTED.resolve("index.json"), PriceBookFiles.formatIndex(regions()));
        }
    }

    @Test
    void everyOnDemandRegionHasABookAndTheFolderHoldsNothingElse() throws IOException {
        List<String> expected =
                Stream.concat(
                                regions().stream().map(region -> region + ".json"),
                                Stream.of("index.json"))
                        .sorted()
                        .toList();

        try (Stream<Path> files = Files.list(COMMITTED)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(expected)
                    .hasSize(37);
        }
    }

    @Test
    void theIndexNamesEveryRegion() throws IOException {
        byte[] index = Files.readAllBytes(COMMITTED.resolve("index.json"));

        assertThat(PriceBookFiles.parseIndex(index)).isEqualTo(regions());
    }

    @ParameterizedTest
    @MethodSource("regions")
    void aCommittedBookIsWhatTheTablesGive(String region) throws IOException {
        PriceBook expected = GENERATOR.bookOf(region);

        assertThat(committed(region))
                .usingRecursiveComparison()
                .ignoringFields("sha256")
                .isEqualTo(expected);
        assertThat(Files.readString(fileOf(region), StandardCharsets.UTF_8))
                .isEqualTo(new String(PriceBookFiles.format(expected), StandardCharsets.UTF_8));
    }

    @Test
    void everyRowOfOtherRatesIsATierOfItsBook() {
        List<NamedCsvRecord> regional =
                TABLES.others().stream()
                        .filter(row -> !row.getField("region").equals("global"))
                        .toList();

        assertThat(regional).hasSize(569).allSatisfy(PriceBookGeneratorTest::isInItsBook);
    }

    @Test
    void everyRowOfLambdaIsATierOfItsBook() {
        assertThat(TABLES.lambda()).hasSize(361).allSatisfy(PriceBookGeneratorTest::isInItsBook);
    }

    @Test
    void everyRowOfTransferAndSecretsIsATierOfItsBook() {
        assertThat(TABLES.transferAndSecrets())
                .hasSize(18)
                .allSatisfy(PriceBookGeneratorTest::isInItsBook);
    }

    @Test
    void aGigabyteToTheInternetCostsMoreInTokyoThanInVirginia() {
        assertThat(committed("ap-northeast-1").rate(PricedItem.INTERNET_GB).tiers())
                .isEqualTo(
                        List.of(
                                PriceBookFixtures.tier(
                                        "0",
                                        "",
                                        "0.114",
                                        "9ESU2G5WSY6FMZR3.JRTCKXETXF.Q3Z75P77EN")));
        assertThat(committed("ap-northeast-1").rate(PricedItem.INTERNET_GB).assumed()).isFalse();
        assertThat(committed("us-east-1").rate(PricedItem.INTERNET_GB).tiers())
                .extracting(tier -> tier.priceUsd().toPlainString())
                .containsExactly("0.09", "0.085", "0.07", "0.05");
        assertThat(committed("sa-east-1").rate(PricedItem.INTERNET_GB).assumed()).isTrue();
    }

    @Test
    void fargateInIrelandIsAsInTheTable() {
        PriceBook ireland = committed("eu-west-1");

        // fargate_ondemand.csv, row eu-west-1
        assertThat(ireland.rate(PricedItem.FARGATE_ARM_GB_HOUR))
                .isEqualTo(
                        new Rate(
                                PricedItem.FARGATE_ARM_GB_HOUR,
                                "AmazonECS",
                                "EU-Fargate-ARM-GB-Hours",
                                "GB-Hours",
                                List.of(
                                        PriceBookFixtures.tier(
                                                "0",
                                                "",
                                                "0.00356",
                                                "MGJ5EB5GSHR8QZDF.JRTCKXETXF.6YS6EN2CT7")),
                                PriceDates.of("2025-10-27T20:58:28Z"),
                                "AWS pricing-page feed meteredUnitMaps/ecs/USD/current/ecs.json as"
                                        + " kept in lamngockhuong/aws-price@508fb45"
                                        + " lib/data/pricing/ecs.json",
                                false));
    }

    @Test
    void aRegionWithoutItsOwnPriceHasThatOfVirginiaMarkedAsAssumed() {
        Rate virginia = committed("us-east-1").rate(PricedItem.PIPES_REQUEST);
        Rate frankfurt = committed("eu-central-1").rate(PricedItem.PIPES_REQUEST);

        assertThat(virginia.assumed()).isFalse();
        assertThat(frankfurt.assumed()).isTrue();
        assertThat(frankfurt.tiers()).isEqualTo(virginia.tiers());
    }

    @Test
    void virginiaAssumesNothing() {
        assertThat(committed("us-east-1").assumedRates()).isZero();
        assertThat(committed("us-east-1").spot().values()).noneMatch(SpotObservation::assumed);
    }

    @Test
    void sqsInARegionKnownByItsFirstTierIsCompletedAndAssumed() {
        Rate oregon = committed("us-west-2").rate(PricedItem.SQS_STANDARD_REQUEST);
        Rate virginia = committed("us-east-1").rate(PricedItem.SQS_STANDARD_REQUEST);

        assertThat(oregon.assumed()).isTrue();
        assertThat(oregon.usageType()).isEqualTo("*-Requests-Tier1");
        assertThat(oregon.dates()).isEqualTo(new PriceDates("2024-09", "2024-09", Evidence.TEXT));
        assertThat(oregon.tiers().getFirst())
                .isEqualTo(PriceBookFixtures.tier("0", "100000000000", "0.0000004", ""));
        assertThat(oregon.tiers().subList(1, 3)).isEqualTo(virginia.tiers().subList(1, 3));
    }

    @Test
    void spotIsTheRegionsOwnOrThatOfVirginiaForTheSameArchitecture() {
        PriceBook frankfurt = committed("eu-central-1");

        assertThat(frankfurt.spot("X86_64").discount()).isEqualTo("0.6905");
        assertThat(frankfurt.spot("X86_64").assumed()).isFalse();
        assertThat(frankfurt.spot("ARM64").discount()).isEqualTo("0.6816");
        assertThat(frankfurt.spot("ARM64").date()).isEqualTo("2026-09-28");
        assertThat(frankfurt.spot("ARM64").assumed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(PricedItem.class)
    void noPriceIsZeroOrFarFromThatOfOtherRegions(PricedItem item) {
        List<Rate> rates = regions().stream().map(region -> committed(region).rate(item)).toList();
        int tiers = rates.stream().mapToInt(rate -> rate.tiers().size()).max().orElseThrow();

        for (int i = 0; i < tiers; i++) {
            int place = i;
            List<BigDecimal> prices =
                    rates.stream()
                            .filter(rate -> place < rate.tiers().size())
                            .map(rate -> rate.tiers().get(place).priceUsd())
                            .sorted()
                            .toList();
            BigDecimal median = prices.get(prices.size() / 2);
            assertThat(prices)
                    .allSatisfy(price ->
                            assertThat(price)
                                    .isPositive()
                                    .isBetween(median.movePointLeft(1), median.movePointRight(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everySpotDiscountIsBetweenAHalfAndThreeQuarters(String region) {
        assertThat(committed(region).spot().values())
                .extracting(SpotObservation::discount)
                .allSatisfy(discount ->
                        assertThat(discount)
                                .isBetween(new BigDecimal("0.5"), new BigDecimal("0.75")));
    }

    static List<String> regions() {
        return TABLES.regions();
    }

    private static void isInItsBook(NamedCsvRecord row) {
        PricedItem item =
                UsageTypes.itemOf(row.getField("service_code"), row.getField("usagetype"))
                        .orElseThrow();
        Rate rate = committed(row.getField("region")).rate(item);
        String end = row.getField("tier_end");

        assertThat(rate.usageType()).isEqualTo(row.getField("usagetype"));
        assertThat(rate.unit()).isEqualTo(row.getField("unit"));
        assertThat(rate.tiers())
                .contains(
                        PriceBookFixtures.tier(
                                row.getField("tier_begin"),
                                end.equals("Inf") ? "" : end,
                                row.getField("price_usd"),
                                row.getField("rate_code")));
    }

    private static PriceBook committed(String region) {
        return PriceBookFiles.read(fileOf(region)).reading().orThrow(AssertionError::new);
    }

    private static Path fileOf(String region) {
        return COMMITTED.resolve(region + ".json");
    }
}
