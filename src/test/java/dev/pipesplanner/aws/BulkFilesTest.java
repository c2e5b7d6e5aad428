package dev.pipesplanner.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Quote;
import dev.pipesplanner.pricing.Rate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

final class BulkFilesTest {

    private static final Path RECORDED = Path.of("src/test/resources/getproducts");
    private static final String REGION = "eu-west-1";

    @TempDir Path folder;

    @Test
    void theRecordedQueuePricesAreRead() throws Exception {
        Map<String, List<Quote>> quotes =
                read(RECORDED.resolve("offer_slice_AWSQueueService_us-east-1_20250828.json"));

        // FACTS §6; the free product of every region is no price
        assertThat(quotes).containsOnlyKeys("us-east-1");
        assertThat(rate(quotes, "us-east-1", PricedItem.SQS_STANDARD_REQUEST).tiers())
                .extracting(tier -> tier.priceUsd().toPlainString())
                .containsExactly("0.0000004", "0.0000003", "0.00000024");
        assertThat(rate(quotes, "us-east-1", PricedItem.SQS_FIFO_REQUEST).tiers())
                .extracting(tier -> tier.priceUsd().toPlainString())
                .containsExactly("0.0000005", "0.0000004", "0.00000035");
        assertThat(rate(quotes, "us-east-1", PricedItem.SQS_FIFO_REQUEST).published())
                .isEqualTo("2025-08-28T20:07:13Z");
    }

    @Test
    void theRecordedLogPricesAreReadAlthoughTheyStandThereTwice() throws Exception {
        Map<String, List<Quote>> quotes =
                read(RECORDED.resolve("offer_slice_AmazonCloudWatch_us-east-1_20260313.json"));

        assertThat(rate(quotes, "us-east-1", PricedItem.LOGS_INGESTED_GB).firstPriceUsd())
                .isEqualTo("0.5");
        assertThat(rate(quotes, "us-east-1", PricedItem.LOGS_INGESTED_GB).usageType())
                .isEqualTo("USE1-DataProcessing-Bytes");
        assertThat(rate(quotes, "us-east-1", PricedItem.LOGS_STORED_GB_MONTH).firstPriceUsd())
                .isEqualTo("0.03");
    }

    @Test
    void anOfferWithoutAnItemOfOursHasNoPrices() throws Exception {
        assertThat(read(RECORDED.resolve("offer_slice_AWSEvents_us-east-1_20260529.json")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AmazonECS",
                "AWSEvents",
                "AWSQueueService",
                "AmazonCloudWatch",
                "AmazonVPC",
                "AmazonEC2",
                "AmazonECR",
                "AmazonStates",
                "AWSDataTransfer",
                "AWSSecretsManager"
            })
    void jsonAndCsvOfEveryServiceGiveTheSameRates(String service) throws Exception {
        BulkListing listing = new BulkListing(service, ListedProducts.ofRegion(REGION, "1.1"));

        Map<String, List<Quote>> json = read(listing.json(folder.resolve("index.json"), 50, false));
        Map<String, List<Quote>> turned =
                read(listing.json(folder.resolve("turned.json"), 50, true));
        Map<String, List<Quote>> csv = read(listing.csv(folder.resolve("index.csv"), 50));

        long items =
                PriceCatalogue.QUERIES.stream()
                        .filter(query -> query.serviceCode().equals(service))
                        .count();
        assertThat(json.get(REGION)).hasSize((int) items);
        assertThat(json.get(REGION)).allMatch(Quote.Listed.class::isInstance);
        assertThat(turned).isEqualTo(json);
        assertThat(csv).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"formatVersion\": \"v2.0\" } | its formatVersion (v2.0) must be v1.0.",
                "{ \"formatVersion\": \"v1.0\" } | it has no products.",
                "{ \"formatVersion\": \"v1.0\", \"products\": {} | it is cut off or not JSON, line"
                        + " 1",
                "{ \"products\": {} } | it has no publication date.",
                "<html> | it is not a price list in JSON or CSV.",
                "a,b,c | it is not a price list in JSON or CSV.",
            })
    void aFileThatIsNoOfferIsRefusedWithTheReason(String text, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("index.json"), text, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BulkFiles.UnusableFileException.class)
                .hasMessageContaining("Could not take prices from " + file + ": " + reason)
                .hasMessageContaining("\nDownload it again");
    }

    @Test
    void aCutOffFileIsRefused() throws IOException {
        BulkListing listing = new BulkListing("AmazonECS", ListedProducts.ofRegion(REGION, "1"));
        Path json = half(listing.json(folder.resolve("index.json"), 50, false));
        Path csv = half(listing.csv(folder.resolve("index.csv"), 50));

        assertThatThrownBy(() -> read(json))
                .hasMessageContaining("it is cut off or not JSON, line ");
        assertThatThrownBy(() -> read(csv)).isInstanceOf(BulkFiles.UnusableFileException.class);
        assertThatThrownBy(() -> read(folder.resolve("none.json")))
                .hasMessageContaining("there is no such file");
    }

    @Test
    void anInterruptStopsTheReading() throws IOException {
        Path file =
                new BulkListing("AmazonECS", List.of())
                        .json(folder.resolve("index.json"), 50, false);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> read(file)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Path half(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static Map<String, List<Quote>> read(Path file) throws Exception {
        return BulkFiles.read(file, _ -> {});
    }

    private static Rate rate(Map<String, List<Quote>> quotes, String region, PricedItem item) {
        return quotes.get(region).stream()
                .filter(quote -> quote.item() == item)
                .map(quote -> ((Quote.Listed) quote).rate())
                .findFirst()
                .orElseThrow();
    }
}
