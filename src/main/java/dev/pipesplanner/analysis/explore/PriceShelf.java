package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Architecture;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceBook;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// The prices of the designs of environments that differ in little: each is made once, and a
/// changed Spot discount changes the Spot rates alone. May be asked by several threads.
final class PriceShelf {

    /// What a tariff depends on, besides the book.
    private record Terms(Architecture architecture, Setting<Double> spot, double savingsPlan) {

        static Terms of(Environment environment, Design design) {
            return new Terms(
                    environment.task().architecture(),
                    environment.spotDiscount(design),
                    environment.settings(design).savingsPlanDiscount());
        }

        boolean differsInSpotAlone(Terms other) {
            return architecture == other.architecture && savingsPlan == other.savingsPlan;
        }
    }

    private record Kept(Terms terms, SweepPrices prices) {}

    private final PriceBook book;
    private final boolean includeFreeTier;
    private final AtomicReferenceArray<Kept> kept =
            new AtomicReferenceArray<>(Design.values().length);

    PriceShelf(PriceBook book, boolean includeFreeTier) {
        this.book = book;
        this.includeFreeTier = includeFreeTier;
    }

    SweepPrices of(Environment environment, Design design) {
        Terms terms = Terms.of(environment, design);
        Kept latest = kept.get(design.ordinal());
        if (latest != null && latest.terms.equals(terms)) {
            return latest.prices;
        }
        Tariff tariff = Tariff.of(environment, design, book);
        SweepPrices prices =
                latest != null && latest.terms.differsInSpotAlone(terms)
                        ? latest.prices.withSpotOf(tariff)
                        : new SweepPrices(tariff, includeFreeTier);
        kept.set(design.ordinal(), new Kept(terms, prices));
        return prices;
    }
}
