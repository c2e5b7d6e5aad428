package dev.pipesplanner.ui.prices;

import dev.pipesplanner.pricing.PriceUpdates;

import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

/// What a person prefers about prices: from when on they are old, what is paid instead, and how AWS
/// is asked.
public record PricePreferences(AgeLimits limits, OwnRates rates, AccessChoice access) {

    /// @param recall a remembered text by its key and a fallback
    /// @param remember keeps a text under a key
    public static PricePreferences of(
            PriceUpdates updates,
            BinaryOperator<String> recall,
            BiConsumer<String, String> remember) {
        return new PricePreferences(
                new AgeLimits(recall, remember),
                new OwnRates(updates, recall, remember),
                new AccessChoice(recall, remember));
    }

    /// Runs when the answer may be another one.
    public void onChange(Runnable change) {
        limits.property().addListener(_ -> change.run());
        rates.property().addListener(_ -> change.run());
    }
}
