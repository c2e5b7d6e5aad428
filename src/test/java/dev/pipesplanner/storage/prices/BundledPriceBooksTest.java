package dev.pipesplanner.storage.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.pricing.PriceBook;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

final class BundledPriceBooksTest {

    private final BundledPriceBooks books = new BundledPriceBooks();

    @Test
    void everyRegionHasABookInAlphabeticalOrder() {
        assertThat(books.regions())
                .hasSize(36)
                .isSorted()
                .contains("us-east-1", "us-gov-west-1")
                .allSatisfy(region ->
                        assertThat(books.usable(region)).map(PriceBook::region).contains(region));
    }

    @Test
    void theBundledBookIsTheCommittedFile() {
        PriceBook committed =
                PriceBookFiles.read(Path.of("pricing-cache/sa-east-1.json"))
                        .reading()
                        .orThrow(AssertionError::new);

        assertThat(books.usable("sa-east-1")).contains(committed);
    }

    @Test
    void aBookIsReadOnce() {
        PriceBook first = books.usable("us-east-1").orElseThrow();

        assertThat(books.usable("us-east-1").orElseThrow()).isSameAs(first);
    }

    @Test
    void anUnknownRegionHasNone() {
        assertThat(books.usable("mars-north-1")).isEmpty();
        assertThat(books.usable("index")).isEmpty();
    }
}
