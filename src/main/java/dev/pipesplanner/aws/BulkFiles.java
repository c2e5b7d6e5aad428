package dev.pipesplanner.aws;

import dev.pipesplanner.pricing.PriceUpdates.Step;
import dev.pipesplanner.pricing.PriceUpdates.Watcher;
import dev.pipesplanner.pricing.Quote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Bulk offer files, as the public bulk API gives them without credentials: JSON or CSV, read as a
/// stream, since that of AmazonEC2 alone has hundreds of megabytes (FACTS §7).
public final class BulkFiles {

    /// As a rate's source names it.
    public static final String SOURCE = "AWS bulk price list";

    private static final int BYTE_ORDER_MARK = 0xEF;
    private static final int REST_OF_MARK = 2;

    private BulkFiles() {}

    /// A file that is no bulk offer file; the message says why.
    public static final class UnusableFileException extends Exception {
        private static final long serialVersionUID = 1;

        UnusableFileException(Path file, String reason) {
            super(
                    "Could not take prices from "
                            + file
                            + ": "
                            + reason
                            + "\nDownload it again: the index.json or index.csv of an offer.");
        }

        public String text() {
            return String.valueOf(getMessage());
        }
    }

    /// The items of the file's service, region by region.
    public static Map<String, List<Quote>> read(Path file, Watcher watcher)
            throws UnusableFileException, InterruptedException {
        String name = String.valueOf(file.getFileName());
        watcher.heard(new Step("", name, Step.State.ASKED, ""));
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // to open a pipe would wait for somebody to write to it
                throw unusable(file, watcher, "it is not a regular file.");
            }
            BulkOffer offer = new BulkOffer();
            if (startsAsJson(file)) {
                BulkJson.read(file, offer);
            } else {
                BulkCsv.read(file, offer);
            }
            Map<String, List<Quote>> quotes = quotes(offer);
            long prices = quotes.values().stream().mapToLong(List::size).sum();
            watcher.heard(
                    new Step(
                            "",
                            name,
                            Step.State.DONE,
                            prices + " prices of " + quotes.size() + " regions"));
            return quotes;
        } catch (MalformedListException e) {
            throw unusable(file, watcher, e.getMessage());
        } catch (NoSuchFileException _) {
            throw unusable(file, watcher, "there is no such file.");
        } catch (IOException e) {
            throw unusable(file, watcher, "it cannot be read (" + e.getMessage() + ").");
        }
    }

    private static UnusableFileException unusable(
            Path file, Watcher watcher, @Nullable String reason) {
        UnusableFileException failure = new UnusableFileException(file, String.valueOf(reason));
        String name = String.valueOf(file.getFileName());
        watcher.heard(new Step("", name, Step.State.FAILED, String.valueOf(reason)));
        return failure;
    }

    private static Map<String, List<Quote>> quotes(BulkOffer offer) throws MalformedListException {
        Map<String, List<Product>> byRegion = new TreeMap<>();
        for (Product product : offer.products()) {
            byRegion.computeIfAbsent(product.region(), _ -> new ArrayList<>()).add(product);
        }
        Map<String, List<Quote>> quotes = new TreeMap<>();
        byRegion.forEach((region, products) ->
                quotes.put(
                        region,
                        PriceCatalogue.QUERIES.stream()
                                .filter(query -> products.stream().anyMatch(query::matches))
                                .map(query -> new ItemMatch(query, region).among(products, SOURCE))
                                .toList()));
        return quotes;
    }

    private static boolean startsAsJson(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            int first = stream.read();
            if (first == BYTE_ORDER_MARK) {
                stream.skipNBytes(REST_OF_MARK);
                first = stream.read();
            }
            while (first >= 0 && Character.isWhitespace(first)) {
                first = stream.read();
            }
            return first == '{';
        }
    }
}
