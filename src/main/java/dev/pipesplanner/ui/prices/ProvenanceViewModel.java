package dev.pipesplanner.ui.prices;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;

/// Where the figures of the window come from: whose rates and of when, by which engine, for what
/// month.
public final class ProvenanceViewModel {

    private final SessionViewModel session;
    private final PriceAgeViewModel age;
    private final OwnRates own;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isPrivate = new ReadOnlyBooleanWrapper();

    public ProvenanceViewModel(SessionViewModel session, PriceAgeViewModel age, OwnRates own) {
        this.session = session;
        this.age = age;
        this.own = own;
        session.planProperty().subscribe(_ -> update());
        session.answeredProperty().subscribe(_ -> update());
        session.simulatingProperty().subscribe(_ -> update());
        session.staleProperty().subscribe(_ -> update());
        age.confirmedProperty().subscribe(_ -> update());
        age.tipProperty().subscribe(_ -> update());
        own.property().subscribe(_ -> update());
    }

    private void update() {
        Plan plan = session.planProperty().get();
        PrivateRates rates = own.property().get();
        String listed = age.confirmedProperty().get();
        String hours = String.valueOf(plan.hoursPerMonth());
        String tiers = plan.includeFreeTier() ? "on" : "off";
        String engine = engine();
        String region = session.environmentProperty().get().region();
        boolean isOwn =
                rates.rates().stream()
                        .anyMatch(rate -> rate.region().map(region::equals).orElse(true));
        isPrivate.set(isOwn);
        text.set(
                Messages.get(
                        "provenance",
                        isOwn
                                ? Messages.get("provenance.private", rates.name(), listed)
                                : Messages.get("provenance.list", listed),
                        Messages.get("provenance.engine." + engine),
                        Messages.get("provenance.month", hours),
                        Messages.get("provenance.free." + tiers)));
        explanation.set(
                String.join(
                        "\n\n",
                        isOwn
                                ? Messages.get("provenance.private.why", rates.name())
                                : Messages.get("provenance.list.why"),
                        age.tipProperty().get(),
                        Messages.get("provenance.engine." + engine + ".why"),
                        Messages.get("provenance.month.why", hours),
                        Messages.get("provenance.free." + tiers + ".why")));
    }

    private String engine() {
        if (session.staleProperty().get()) {
            return "stale";
        }
        if (session.simulatingProperty().get()) {
            return "simulating";
        }
        List<Boolean> simulated =
                switch (session.answeredProperty().get()) {
                    case Answered.Unknown _ -> List.of();
                    case Answered.Known known ->
                            known.comparison().answers().stream()
                                    .flatMap((Answer answer) -> answer.priced().stream())
                                    .map(Priced::simulated)
                                    .distinct()
                                    .toList();
                };
        return switch (simulated.size()) {
            case 0 -> "none";
            case 1 -> simulated.getFirst() ? "simulated" : "computed";
            default -> "both";
        };
    }

    /// Such as "List prices confirmed 2026-06 · computed · 730 h per month · free tiers off".
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// The same in sentences.
    public ReadOnlyStringProperty explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /// Whether private rates lie over the list prices, which must not go unnoticed.
    public ReadOnlyBooleanProperty privateProperty() {
        return isPrivate.getReadOnlyProperty();
    }
}
