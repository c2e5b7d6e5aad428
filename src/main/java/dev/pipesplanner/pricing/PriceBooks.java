package dev.pipesplanner.pricing;

import dev.pipesplanner.reading.Reading;

import java.util.List;
import java.util.Optional;

/// The port through which the app finds its price books.
public interface PriceBooks {

    /// Region codes with a book, in alphabetical order.
    List<String> regions();

    /// The book in force for a region; empty when there is none, refused when there is one that
    /// cannot be used.
    Reading<Optional<PriceBook>> find(String region);

    /// The book in force for a region; empty when there is none that can be used.
    default Optional<PriceBook> usable(String region) {
        return find(region).orElse(_ -> Optional.empty());
    }
}
