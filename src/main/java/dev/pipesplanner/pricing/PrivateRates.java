package dev.pipesplanner.pricing;

import dev.pipesplanner.meter.Meter;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Private rates laid over a price book. A rate for a meter beats one for every meter, and then a
/// rate for a region beats one for every region.
///
/// @param name of the agreement, shown on each line that uses it
public record PrivateRates(String name, List<PrivateRate> rates) {

    public static final PrivateRates NONE = new PrivateRates("", List.of());

    private static final Comparator<PrivateRate> CLOSENESS =
            Comparator.comparing((PrivateRate rate) -> rate.meter().isPresent())
                    .thenComparing(rate -> rate.region().isPresent());

    private record Place(Optional<Meter> meter, Optional<String> region) {}

    public PrivateRates {
        rates = List.copyOf(rates);
        Set<Place> places = new HashSet<>();
        for (PrivateRate rate : rates) {
            if (!places.add(new Place(rate.meter(), rate.region()))) {
                throw new IllegalArgumentException(
                        "There must be one rate, not two, for "
                                + rate.meter().map(Meter::id).orElse("every meter")
                                + " in "
                                + rate.region().orElse("every region")
                                + ".");
            }
        }
    }

    public Optional<PrivateRate> find(Meter meter, String region) {
        return rates.stream()
                .filter(rate -> rate.meter().map(meter::equals).orElse(true))
                .filter(rate -> rate.region().map(region::equals).orElse(true))
                .max(CLOSENESS);
    }

    /// The regions that rates name.
    public Stream<String> regions() {
        return rates.stream().flatMap(rate -> rate.region().stream()).distinct();
    }
}
