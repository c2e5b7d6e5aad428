package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.reading.Reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The price books that travel inside the app: the first start works offline.
///
/// A book is read when its region is first asked for, since most plans use one or two of them.
public final class BundledPriceBooks implements PriceBooks {

    private static final String FOLDER = "pricing-cache/";

    private final List<String> regions;
    private final Map<String, PriceBook> books = new ConcurrentHashMap<>();

    public BundledPriceBooks() {
        try {
            regions = PriceBookFiles.parseIndex(bytes("index.json"));
        } catch (IOException reason) {
            throw new UncheckedIOException("The index of the bundled price books.", reason);
        }
    }

    @Override
    public List<String> regions() {
        return regions;
    }

    @Override
    public Reading<Optional<PriceBook>> find(String region) {
        return Reading.of(
                regions.contains(region)
                        ? Optional.of(books.computeIfAbsent(region, BundledPriceBooks::read))
                        : Optional.empty());
    }

    private static PriceBook read(String region) {
        String file = region + ".json";
        try {
            return PriceBookFiles.parse(FOLDER + file, bytes(file))
                    .reading()
                    .orThrow(IllegalStateException::new);
        } catch (IOException reason) {
            throw new UncheckedIOException("The bundled price book of " + region + ".", reason);
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream stream = BundledPriceBooks.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The app must carry " + FOLDER + file + ".\nBuild the app again.");
            }
            return stream.readAllBytes();
        }
    }
}
