package dev.pipesplanner.ui.prices;

import dev.pipesplanner.pricing.PriceUpdates.Access;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

/// With which AWS profile and through which endpoint a refresh asks: preferences that outlive the
/// window; empty is the default of the AWS configuration.
public final class AccessChoice {

    private final StringProperty profile;
    private final StringProperty endpoint;

    /// @param recall a remembered text by its key and a fallback
    /// @param remember keeps a text under a key
    public AccessChoice(BinaryOperator<String> recall, BiConsumer<String, String> remember) {
        profile = remembered("prices.profile", recall, remember);
        endpoint = remembered("prices.endpoint", recall, remember);
    }

    private static StringProperty remembered(
            String key, BinaryOperator<String> recall, BiConsumer<String, String> remember) {
        StringProperty text = new SimpleStringProperty(recall.apply(key, ""));
        text.addListener((_, _, now) -> remember.accept(key, now.strip()));
        return text;
    }

    Access access() {
        return new Access(typed(profile), typed(endpoint));
    }

    private static Optional<String> typed(StringProperty text) {
        return Optional.of(text.get().strip()).filter(each -> !each.isEmpty());
    }

    StringProperty profileProperty() {
        return profile;
    }

    StringProperty endpointProperty() {
        return endpoint;
    }
}
