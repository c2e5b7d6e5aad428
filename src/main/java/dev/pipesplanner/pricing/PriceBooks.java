package dev.pipesplanner.pricing;

import java.util.List;
import java.util.Optional;

/// The port through which the app finds its price books.
public interface PriceBooks {

    /// Region codes with a book, in alphabetical order.
    List<String> regions();

    /// The book in force for a region; empty when there is none.
    Optional<PriceBook> find(String region);
}
