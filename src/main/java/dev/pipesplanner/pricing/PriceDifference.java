package dev.pipesplanner.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The prices in which two books differ.
public record PriceDifference(List<Change> changes, List<SpotChange> spotChanges) {

    /// An item whose tiers differ in a bound or a price.
    public record Change(Rate before, Rate after) {

        public PricedItem item() {
            return before.item();
        }

        /// Change of each tier's price in percent, to a hundredth, wherever a tier of either rate
        /// begins; empty from a price of 0.
        public List<Optional<BigDecimal>> percents() {
            return begins().map(begin ->
                            PriceDifference.percent(
                                    before.priceUsdFrom(begin), after.priceUsdFrom(begin)))
                    .toList();
        }

        /// That of the tier whose price changed most.
        public Optional<BigDecimal> percent() {
            return percents().stream()
                    .flatMap(Optional::stream)
                    .max(Comparator.comparing(BigDecimal::abs));
        }

        private Stream<BigDecimal> begins() {
            return Stream.of(before, after)
                    .flatMap(rate -> rate.tiers().stream())
                    .map(Tier::begin)
                    .map(BigDecimal::stripTrailingZeros)
                    .distinct()
                    .sorted();
        }
    }

    /// A Spot observation with another discount.
    public record SpotChange(SpotObservation before, SpotObservation after) {}

    public PriceDifference {
        changes = List.copyOf(changes);
        spotChanges = List.copyOf(spotChanges);
    }

    public static PriceDifference of(PriceBook before, PriceBook after) {
        List<Change> changes = new ArrayList<>();
        for (PricedItem item : PricedItem.values()) {
            Change change = new Change(before.rate(item), after.rate(item));
            if (!change.before().hasTiersOf(change.after())) {
                changes.add(change);
            }
        }
        List<SpotChange> spot =
                Stream.of("X86_64", "ARM64")
                        .map(each -> new SpotChange(before.spot(each), after.spot(each)))
                        .filter(PriceDifference::isChange)
                        .toList();
        return new PriceDifference(changes, spot);
    }

    /// `after` against `before` in percent, half-up to a hundredth; empty when `before` is 0.
    public static Optional<BigDecimal> percent(BigDecimal before, BigDecimal after) {
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        after.subtract(before)
                                .movePointRight(2)
                                .divide(before, 2, RoundingMode.HALF_UP));
    }

    public boolean isEmpty() {
        return changes.isEmpty() && spotChanges.isEmpty();
    }

    private static boolean isChange(SpotChange change) {
        return change.before().discount().compareTo(change.after().discount()) != 0;
    }
}
