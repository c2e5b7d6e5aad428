package dev.pipesplanner.ui.prices;

import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceAge.Limits;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

/// From when on prices are ageing and stale: a preference that outlives the window.
public final class AgeLimits {

    private static final String AGEING = "prices.ageingDays";
    private static final String STALE = "prices.staleDays";

    private final BiConsumer<String, String> remember;
    private final ReadOnlyObjectWrapper<Limits> limits;

    /// @param recall a remembered text by its key and a fallback
    /// @param remember keeps a text under a key
    public AgeLimits(BinaryOperator<String> recall, BiConsumer<String, String> remember) {
        this.remember = remember;
        this.limits = new ReadOnlyObjectWrapper<>(remembered(recall));
    }

    private static Limits remembered(BinaryOperator<String> recall) {
        try {
            return new Limits(
                    Integer.parseInt(recall.apply(AGEING, "" + Limits.DEFAULT.ageingDays())),
                    Integer.parseInt(recall.apply(STALE, "" + Limits.DEFAULT.staleDays())));
        } catch (IllegalArgumentException _) {
            // somebody else wrote into the preferences
            return Limits.DEFAULT;
        }
    }

    /// @throws IllegalArgumentException when these make no sense; nothing has changed then
    void set(int ageingDays, int staleDays) {
        limits.set(new Limits(ageingDays, staleDays));
        remember.accept(AGEING, String.valueOf(ageingDays));
        remember.accept(STALE, String.valueOf(staleDays));
    }

    public ReadOnlyObjectProperty<Limits> property() {
        return limits.getReadOnlyProperty();
    }

    /// The style class of an age, for badges. An old price is no fault of the plan and may well
    /// hold: the colors invite, they do not alarm.
    public static String styleOf(PriceAge age) {
        return switch (age) {
            case FRESH -> "neutral";
            case AGEING -> "accent";
            case STALE -> "warning";
        };
    }
}
