package dev.pipesplanner.pricing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By what somebody knows that a price was in force on a day, the surest first.
public enum Evidence {
    /// AWS's own price data, or a copy of it.
    DATA("in price data"),
    /// A note of what a price list or the console showed.
    NOTE("in a note"),
    /// A line of a bill that was paid.
    BILL("on a bill"),
    /// A text that quotes the price.
    TEXT("in a text");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    /// As files and scripts spell it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For people, where it was seen.
    public String label() {
        return label;
    }

    public static Optional<Evidence> ofId(String id) {
        return Arrays.stream(values()).filter(evidence -> evidence.id().equals(id)).findFirst();
    }
}
