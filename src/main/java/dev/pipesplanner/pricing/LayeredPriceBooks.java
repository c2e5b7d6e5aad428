package dev.pipesplanner.pricing;

import dev.pipesplanner.reading.Reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The user's own books in front of the bundled ones, unless these are newer: an update of the app
/// brings younger prices than a refresh long ago.
public record LayeredPriceBooks(PriceBooks own, PriceBooks bundled) implements PriceBooks {

    @Override
    public List<String> regions() {
        return Stream.concat(own.regions().stream(), bundled.regions().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Reading<Optional<PriceBook>> find(String region) {
        return own.find(region).then(mine -> bundled.find(region).map(came -> newer(mine, came)));
    }

    private static Optional<PriceBook> newer(Optional<PriceBook> own, Optional<PriceBook> came) {
        return own.filter(book -> came.filter(book::isOlderThan).isEmpty()).or(() -> came);
    }
}
