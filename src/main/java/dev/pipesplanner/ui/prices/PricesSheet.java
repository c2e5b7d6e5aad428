package dev.pipesplanner.ui.prices;

import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.overlay.Overlays;
import dev.pipesplanner.ui.page.PageParts;
import dev.pipesplanner.ui.text.Messages;

/// All about prices: how old they are, whose, and the sheet on which they are renewed.
public final class PricesSheet {

    private final PriceAgeViewModel age;
    private final ProvenanceViewModel provenance;
    private final PricesViewModel prices;
    private final Overlays overlays;
    private final Runnable sheet;

    public PricesSheet(PageParts parts, PricePreferences preferences) {
        overlays = parts.overlays();
        age = new PriceAgeViewModel(parts.session(), preferences.limits());
        provenance = new ProvenanceViewModel(parts.session(), age, preferences.rates());
        prices =
                new PricesViewModel(
                        parts.session(),
                        parts.services().updates(),
                        preferences,
                        parts.background().sideBySide("prices"));
        sheet =
                overlays.sheet(() ->
                        View.of(
                                new PricesController(
                                        prices,
                                        age,
                                        parts.places()::ratesToOpen,
                                        overlays::closeSheet)));
        parts.actions().add("prices", "Shortcut+R", this::open);
        parts.actions().add("provenance", "", this::explain);
    }

    private void open() {
        prices.open();
        sheet.run();
    }

    private void explain() {
        overlays.dialogs()
                .tell(
                        Messages.get("provenance.title"),
                        provenance.explanationProperty().get(),
                        Messages.get("provenance.open"),
                        this::open);
    }

    /// How old the prices in use are.
    public PriceAgeViewModel age() {
        return age;
    }

    /// Where the figures of the window come from.
    public ProvenanceViewModel provenance() {
        return provenance;
    }
}
