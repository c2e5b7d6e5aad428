package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.pricing.PriceDifference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What other prices do to the bills of one environment. Usage knows no prices, so it is the same
/// on both sides and the whole difference is the prices'.
public record PriceEffect(Comparison before, Comparison after, List<OfDesign> designs) {

    /// One design's monthly totals; empty where it has none.
    public record OfDesign(
            Design design, Optional<BigDecimal> beforeUsd, Optional<BigDecimal> afterUsd) {

        /// In percent, to a hundredth; empty when a total is missing or was 0.
        public Optional<BigDecimal> percent() {
            return beforeUsd.flatMap(
                    from -> afterUsd.flatMap(to -> PriceDifference.percent(from, to)));
        }

        public Optional<BigDecimal> differenceUsd() {
            return beforeUsd.flatMap(from -> afterUsd.map(to -> to.subtract(from)));
        }
    }

    public PriceEffect {
        designs = List.copyOf(designs);
    }

    /// @param before an environment's comparison
    /// @param after the same environment's, under another book
    public static PriceEffect of(Comparison before, Comparison after) {
        return new PriceEffect(
                before,
                after,
                before.designs().stream()
                        .map(design ->
                                new OfDesign(design, total(before, design), total(after, design)))
                        .toList());
    }

    /// Whether the other prices make another design the recommended one.
    public boolean changesTheAnswer() {
        return !before.recommended().equals(after.recommended());
    }

    private static Optional<BigDecimal> total(Comparison comparison, Design design) {
        return comparison.answer(design).priced().map(priced -> priced.bill().totalUsd());
    }
}
