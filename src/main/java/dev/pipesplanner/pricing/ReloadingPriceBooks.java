package dev.pipesplanner.pricing;

import dev.pipesplanner.reading.Reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Books that are found anew after a renewal; between two renewals all answers rest on the same
/// ones.
public final class ReloadingPriceBooks implements PriceBooks {

    private final Supplier<PriceBooks> found;
    private volatile PriceBooks current;

    public ReloadingPriceBooks(Supplier<PriceBooks> found) {
        this.found = found;
        this.current = found.get();
    }

    /// May be called from any thread.
    public void reload() {
        current = found.get();
    }

    @Override
    public List<String> regions() {
        return current.regions();
    }

    @Override
    public Reading<Optional<PriceBook>> find(String region) {
        return current.find(region);
    }
}
