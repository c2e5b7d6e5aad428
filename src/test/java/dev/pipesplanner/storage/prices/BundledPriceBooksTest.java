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
                        assertThat(books.find(region)).map(PriceBook::region).contains(region));
    }

    @Test
    void theBundledBookIsTheCommittedFile() {
        PriceBook committed =
                PriceBookFiles.read(Path.of("pricing-cache/sa-east-1.json")).orThrow();

        assertThat(books.find("sa-east-1")).contains(committed);
    }

    @Test
    void aBookIsReadOnce() {
        PriceBook first = books.find("us-east-1").orElseThrow();

        assertThat(books.find("us-east-1").orElseThrow()).isSameAs(first);
    }

    @Test
    void anUnknownRegionHasNone() {
        assertThat(books.find("mars-north-1")).isEmpty();
        assertThat(books.find("index")).isEmpty();
    }
}
