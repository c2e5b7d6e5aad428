package dev.pipesplanner.pricing;

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
    public Optional<PriceBook> find(String region) {
        Optional<PriceBook> came = bundled.find(region);
        return own.find(region)
                .filter(book -> came.filter(book::isOlderThan).isEmpty())
                .or(() -> came);
    }
}
