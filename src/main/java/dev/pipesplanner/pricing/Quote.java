package dev.pipesplanner.pricing;

/// What a price list says of one item in one region.
public sealed interface Quote {

    PricedItem item();

    /// One price, clear of look-alikes.
    record Listed(Rate rate) implements Quote {
        @Override
        public PricedItem item() {
            return rate.item();
        }
    }

    /// The list was read and has no such price in the region; `reason` is a sentence.
    record Absent(PricedItem item, String reason) implements Quote {}

    /// The list could not be read, or several prices fit; `reason` is a sentence.
    record Unclear(PricedItem item, String reason) implements Quote {}
}
