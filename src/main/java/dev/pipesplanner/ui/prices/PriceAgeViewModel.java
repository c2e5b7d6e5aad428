package dev.pipesplanner.ui.prices;

import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// How old the prices of the selected environment are, for the badge.
public final class PriceAgeViewModel {

    private final SessionViewModel session;
    private final AgeLimits limits;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PriceAge> age = new ReadOnlyObjectWrapper<>(PriceAge.STALE);
    private @Nullable PriceBook shown;

    public PriceAgeViewModel(SessionViewModel session, AgeLimits limits) {
        this.session = session;
        this.limits = limits;
        session.answeredProperty().subscribe(_ -> follow());
        limits.property().subscribe(_ -> show());
    }

    /// Every change of an input ends here, so that nothing is done unless the book is another.
    private void follow() {
        PriceBook now = session.book().orElse(null);
        if (now != shown || now == null) {
            shown = now;
            show();
        }
    }

    private void show() {
        Optional<PriceBook> book = session.book();
        if (book.isEmpty()) {
            age.set(PriceAge.STALE);
            text.set(Messages.get("prices.none"));
            return;
        }
        String published = book.get().publishedAt();
        LocalDate today = session.answers().today();
        PriceAge now = PriceAge.of(published, today, limits.property().get());
        age.set(now);
        text.set(
                Messages.get(
                        "prices.age." + now.name().toLowerCase(Locale.ROOT),
                        book.get().publishedOn(),
                        String.valueOf(PriceAge.days(published, today))));
    }

    /// Such as "Prices 2025-10-27 · 393 days, stale".
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PriceAge> ageProperty() {
        return age.getReadOnlyProperty();
    }
}
