package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.LayeredPriceBooks;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.reading.Reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The newest books for the window, which must open also when one of the user's own is damaged:
/// then the bundled one is in force, and its source says why.
public final class ForgivingPriceBooks implements PriceBooks {

    private final Reading<LayeredPriceBooks> newest;
    private final PriceBooks bundled;

    private ForgivingPriceBooks(Reading<FolderPriceBooks> own, PriceBooks bundled) {
        this.newest = own.map(books -> new LayeredPriceBooks(books, bundled));
        this.bundled = bundled;
    }

    /// @param cache the folder of the user's own books; it need not be there
    public static PriceBooks of(Path cache) {
        PriceBooks bundled = new BundledPriceBooks();
        return Files.isDirectory(cache)
                ? new ForgivingPriceBooks(FolderPriceBooks.open(cache), bundled)
                : bundled;
    }

    @Override
    public List<String> regions() {
        return newest.map(LayeredPriceBooks::regions).orElse(_ -> bundled.regions());
    }

    @Override
    public Reading<Optional<PriceBook>> find(String region) {
        return switch (newest.then(books -> books.find(region))) {
            case Reading.Read<Optional<PriceBook>> read -> read;
            case Reading.Refused<Optional<PriceBook>>(String reason) ->
                    bundled.find(region)
                            .map(book -> book.map(each -> each.withSource(instead(reason))));
        };
    }

    private static String instead(String reason) {
        return "The bundled prices are used, because your own cannot be read. " + reason;
    }
}
