package dev.pipesplanner.ui.prices;

import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.PricesInUse;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.LocalDate;
import java.util.Locale;

/// How long ago the prices that the selected environment uses were confirmed, for the badge.
public final class PriceAgeViewModel {

    private final SessionViewModel session;
    private final AgeLimits limits;
    private String shownRegion = "";
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper confirmed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tip = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PriceAge> age = new ReadOnlyObjectWrapper<>(PriceAge.FRESH);

    public PriceAgeViewModel(SessionViewModel session, AgeLimits limits) {
        this.session = session;
        this.limits = limits;
        session.answeredProperty().subscribe(_ -> show());
        limits.property().subscribe(_ -> show());
    }

    private void show() {
        switch (session.answeredProperty().get()) {
            case Answered.Known known when session.book().isPresent() -> show(known.comparison());
            case Answered.Known _, Answered.Unknown _ -> {
                age.set(PriceAge.FRESH);
                confirmed.set(Messages.get("provenance.noPrices"));
                text.set(Messages.get("prices.none"));
                tip.set(Messages.get("prices.none"));
            }
        }
    }

    /// Where no design has a bill, as at a volume that none carries, the prices that were in use
    /// last stay judged, so that nothing moves while a slider passes such volumes.
    private void show(Comparison comparison) {
        String region = comparison.environment().region();
        boolean isAnyPriced = comparison.priced().findAny().isPresent();
        if (isAnyPriced || !region.equals(shownRegion)) {
            shownRegion = region;
            show(comparison.pricesInUse());
        }
    }

    private void show(PricesInUse inUse) {
        PriceDates dates = inUse.dates();
        confirmed.set(Messages.get("provenance.confirmed", dates.confirmedOn()));
        LocalDate today = session.answers().today();
        PriceAge now = PriceAge.of(dates.confirmed(), today, limits.property().get());
        String meter =
                inUse.oldest().map(Meter::label).orElseGet(() -> Messages.get("prices.fargate"));
        String days = String.valueOf(PriceAge.days(dates.confirmed(), today));
        age.set(now);
        text.set(
                Messages.get(
                        "prices.age." + now.name().toLowerCase(Locale.ROOT),
                        dates.confirmedOn(),
                        meter));
        tip.set(
                Messages.get(
                        "prices.age.tip",
                        meter,
                        dates.publishedOn(),
                        dates.confirmedOn(),
                        dates.evidence().label(),
                        days));
    }

    /// Such as "Prices confirmed 2026-09-30", or which price is the oldest when that could matter.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Both dates of the oldest price in use, how it is known, and what could be done.
    public ReadOnlyStringProperty tipProperty() {
        return tip.getReadOnlyProperty();
    }

    /// When the oldest price in use was confirmed, such as "list prices confirmed 2026-06 or
    /// later".
    public ReadOnlyStringProperty confirmedProperty() {
        return confirmed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PriceAge> ageProperty() {
        return age.getReadOnlyProperty();
    }
}
