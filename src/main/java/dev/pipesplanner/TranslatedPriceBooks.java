package dev.pipesplanner;

import dev.pipesplanner.cli.BadInput;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.storage.prices.UnusablePriceBookException;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Books of a folder for the command line, which must not know the exceptions of the disk.
record TranslatedPriceBooks(PriceBooks books) implements PriceBooks {

    @Override
    public List<String> regions() {
        return translated(books::regions);
    }

    @Override
    public Optional<PriceBook> find(String region) {
        return translated(() -> books.find(region));
    }

    private static <T> T translated(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnusablePriceBookException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
