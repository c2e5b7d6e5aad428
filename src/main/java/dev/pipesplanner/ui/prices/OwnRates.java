package dev.pipesplanner.ui.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

/// The private rates that lie over all prices of the window: a file that outlives it.
public final class OwnRates {

    private static final String FILE = "prices.rates";

    private final PriceUpdates updates;
    private final BiConsumer<String, String> remember;
    private final ReadOnlyObjectWrapper<PrivateRates> rates =
            new ReadOnlyObjectWrapper<>(PrivateRates.NONE);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private volatile PrivateRates inForce = PrivateRates.NONE;

    /// @param recall a remembered text by its key and a fallback
    /// @param remember keeps a text under a key
    public OwnRates(
            PriceUpdates updates,
            BinaryOperator<String> recall,
            BiConsumer<String, String> remember) {
        this.updates = updates;
        this.remember = remember;
        String file = recall.apply(FILE, "");
        if (file.isEmpty()) {
            none();
        } else {
            read(file).ifPresent(this::say);
        }
    }

    /// The listed books, each under the rates of the moment. May be asked from any thread.
    public PriceBooks over(PriceBooks listed) {
        return new PriceBooks() {
            @Override
            public List<String> regions() {
                return listed.regions();
            }

            @Override
            public Reading<Optional<PriceBook>> find(String region) {
                return listed.find(region).map(book -> book.map(OwnRates.this::over));
            }
        };
    }

    PriceBook over(PriceBook book) {
        PrivateRates now = inForce;
        return now.equals(PrivateRates.NONE) ? book : book.with(now);
    }

    /// Lays the rates of a file over all prices, from now on.
    ///
    /// @return why not; then the earlier ones stay
    Optional<String> choose(String file) {
        Optional<String> refused = read(file);
        if (refused.isEmpty()) {
            remember.accept(FILE, file);
        }
        return refused;
    }

    /// List prices again.
    void remove() {
        remember.accept(FILE, "");
        none();
    }

    private Optional<String> read(String file) {
        return switch (updates.rates(file)) {
            case Reading.Read<PrivateRates>(PrivateRates read) -> {
                inForce = read;
                text.set(Messages.get("prices.rates.of", read.name(), file));
                rates.set(read);
                yield Optional.empty();
            }
            case Reading.Refused<PrivateRates>(String message) -> Optional.of(message);
        };
    }

    /// A remembered file that is gone must not go unnoticed: bills are higher without it.
    private void say(String refused) {
        text.set(Messages.get("prices.rates.refused", refused));
    }

    private void none() {
        inForce = PrivateRates.NONE;
        text.set(Messages.get("prices.rates.none"));
        rates.set(PrivateRates.NONE);
    }

    public ReadOnlyObjectProperty<PrivateRates> property() {
        return rates.getReadOnlyProperty();
    }

    /// Whose rates they are, or that there are none.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
