package dev.pipesplanner.ui.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.reading.Reading;

import java.util.Optional;
import java.util.function.Supplier;

/// A book of the shown region that can be compared with another: the bundled one, one of the
/// history, the one in force.
///
/// @param text as a list shows it
/// @param book reads it; empty when there is none
record ComparableBook(String text, Supplier<Reading<Optional<PriceBook>>> book) {

    @Override
    public String toString() {
        return text;
    }
}
